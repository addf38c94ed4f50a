import { renderToStaticMarkup } from 'react-dom/server';
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { describe, expect, it } from 'vitest';
import { ActionButton } from '#components/form/action-button';
import { orOutdated } from '#components/form/action-form';
import { EMPTY_FORM, type FormState } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import { OneTimeForm } from '#components/draft/one-time-form';
import type { Lang } from '#content/languages';
import { FORM } from '#content/messages/form';
import { ONE_TIME_QUESTIONS } from '#content/messages/one-time';
import { PERSON_QUESTIONS, PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { readMessages } from '#server/i18n/translate';

const action = (state: FormState) => Promise.resolve(state);

const refused: FormState = {
  answers: {
    amount: 'other',
    otherAmount: '1,000.00',
    programme: 'grants',
    instalments: '4',
    recognition: 'named-without-amount',
    displayName: '<script>alert(1)</script>',
    message: 'one\ntwo',
    dedication: 'memory',
    dedicationName: 'Grace',
  },
  errors: [{ field: 'otherAmount', text: 'No commas, please.' }],
};

function oneTime(initial: FormState, lang: Lang = 'en', isClosed = false): string {
  return renderToStaticMarkup(
    <OneTimeForm
      action={action}
      words={readMessages(lang, FORM, PLEDGE_QUESTIONS, PERSON_QUESTIONS, ONE_TIME_QUESTIONS)}
      initial={initial}
      hidden={{ key: 'k1' }}
      presets={[{ value: '25', label: '$25' }]}
      programmes={[{ value: 'grants', label: 'Grants' }]}
      sign="$"
      range="From $1"
      isClosed={isClosed}
    />,
  );
}

describe('a refused form', () => {
  const html = oneTime(refused);

  it('keeps every answer', () => {
    for (const [name, value] of [
      ['amount', 'other'],
      ['programme', 'grants'],
      ['instalments', '4'],
      ['recognition', 'named-without-amount'],
      ['dedication', 'memory'],
    ]) {
      expect(html).toMatch(new RegExp(`name="${name}"[^>]*checked=""[^>]*value="${value}"`));
    }
    expect(html).toContain('value="1,000.00"');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('one\ntwo</textarea>');
    expect(html).toContain('value="Grace"');
  });

  it('shows its errors first, each linked to its field, which refers to its error', () => {
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('name="amount"'));
    expect(html).toContain('href="#otherAmount"');
    expect(html).toMatch(/id="otherAmount"[^>]*aria-describedby="otherAmount-hint otherAmount-error"/);
    expect(html).toMatch(/id="otherAmount"[^>]*aria-invalid="true"/);
  });

  it('puts the focus on its errors for browsers without JavaScript, and nowhere else', () => {
    expect(html).toMatch(/<div [^>]*role="alert"[^>]* autofocus=""/);
    expect(html.match(/autofocus/g)).toHaveLength(1);
    expect(oneTime(EMPTY_FORM)).not.toContain('autofocus');
  });

  it('has its idempotency key', () => expect(html).toContain('<input type="hidden" name="key" value="k1"/>'));
});

describe('an untouched form', () => {
  const html = oneTime({ answers: {}, errors: [] });

  it('has no error, and the default answers are selected', () => {
    expect(html).not.toContain('role="alert"');
    expect(html).toMatch(/name="instalments"[^>]*checked=""[^>]*value="1"/);
    expect(html).toMatch(/name="dedication"[^>]*checked=""[^>]*value="none"/);
    expect(html).toMatch(/name="programme"[^>]*checked=""[^>]*value="grants"/);
    expect(html).toMatch(/name="recognition"[^>]*checked=""[^>]*value="anonymous"/);
    expect(html).not.toMatch(/<details[^>]*open/);
  });

  it('has a numeric keypad for another amount', () => {
    expect(html).toMatch(/id="otherAmount"[^>]*inputMode="decimal"/);
  });
});

describe('a form in Spanish', () => {
  it('has its messages in Spanish, and the same field names', () => {
    const html = oneTime({ ...refused, errors: [...refused.errors, { field: 'message', text: 'Largo.' }] }, 'es');
    expect(html).toContain('Hay un problema');
    expect(html).toContain('Todo lo que has escrito sigue ahí.');
    expect(html).not.toMatch(/amount<|Check your answers|optional/);
    expect(html.match(/ name="\w+"/g)).toEqual(oneTime(refused).match(/ name="\w+"/g));
  });
});

describe('several forms on one page', () => {
  it('have unique ids', () => {
    const initial = { answers: {}, errors: [{ field: 'reason', text: 'Say why.' }] };
    const html = renderToStaticMarkup(
      <>
        <ReasonForm
          words={readMessages('en', FORM)}
          action={action}
          initial={initial}
          scope="ask"
          label="Question"
          submit="Ask"
        />
        <ReasonForm
          words={readMessages('en', FORM)}
          action={action}
          initial={initial}
          scope="decline"
          label="Reason"
          submit="Decline"
        />
      </>,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('href="#decline-reason"');
    expect(html.match(/name="reason"/g)).toHaveLength(2);
  });
});

describe('a collapsed form', () => {
  const fold = (initial?: FormState) =>
    renderToStaticMarkup(
      <ReasonForm
        words={readMessages('en', FORM)}
        action={action}
        initial={initial}
        scope="no"
        fold="Decline"
        label="Reason"
        submit="Send"
      />,
    );

  it('is open if it has errors, also without JavaScript', () => {
    expect(fold()).toMatch(/^<details class="[^"]+"><summary[^>]*>Decline</);
    expect(fold({ answers: {}, errors: [{ field: 'reason', text: 'Say why.' }] })).toMatch(
      /^<details class="[^"]+" open="">.*Say why\./s,
    );
  });
});

describe('a single button', () => {
  it('shows its error without a link to a field', () => {
    const initial = { answers: {}, errors: [{ field: 'tier', text: 'No place left.' }] };
    const html = renderToStaticMarkup(
      <ActionButton action={action} initial={initial} words={readMessages('en', FORM)} submit="Make it" />,
    );
    expect(html).toContain('No place left.');
    expect(html).not.toContain('href="#tier"');
  });
});

describe('a closed form', () => {
  it('has no fields', () => expect(oneTime(EMPTY_FORM, 'en', true)).toBe(''));

  it('still shows the typed values and the error', () => {
    expect(oneTime(refused, 'es', true)).toBe(oneTime(refused, 'es'));
  });
});

describe('a form with an action that the server does not know', () => {
  const data = new FormData();
  data.append('displayName', 'Ada');
  data.append('$ACTION_KEY', 'k');

  it('keeps the typed values and says why it was not sent', async () => {
    const gone = () => Promise.reject(new UnrecognizedActionError('gone'));
    expect(await orOutdated(gone, 'Reload.')(EMPTY_FORM, data)).toEqual({
      answers: { displayName: 'Ada' },
      errors: [{ field: 'form', text: 'Reload.' }],
    });
  });

  it('passes on any other result and any other error', async () => {
    expect(await orOutdated(action, 'Reload.')(refused, data)).toBe(refused);
    const broken = () => Promise.reject(new Error('else'));
    await expect(orOutdated(broken, 'Reload.')(EMPTY_FORM, data)).rejects.toThrow('else');
  });
});
