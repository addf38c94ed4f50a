import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ConsentSwitches } from '#components/pledge-change/consent-switches';
import { OwnChangesPart } from '#components/pledge-change/own-changes';
import { PromiseSums } from '#components/pledge/promise-sums';
import { FORM } from '#content/messages/form';
import { OWN_CHANGES } from '#content/messages/own-changes';
import { PLEDGE } from '#content/messages/pledge';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { readMessages, translate } from '#server/i18n/translate';
import type { OwnChanges } from '#server/pledge/own-changes';

const act = { action: () => Promise.resolve({ answers: {}, errors: [] }), words: readMessages('en', FORM) };
const usd = (units: number) => majorUnits(units, 'USD');
const due = civilDate('2026-12-01');
const changes: OwnChanges = {
  open: [{ due, amount: usd(60) }],
  expected: usd(60),
  goesOn: false,
  endsInParts: true,
  until: null,
  splits: [{ parts: 2, first: { due, amount: usd(30) }, last: { due: civilDate('2027-01-01'), amount: usd(30) } }],
  programmes: [{ slug: 'trees', name: 'Trees' }],
};

function show(kind: 'one-time' | 'membership' | 'sponsorship', over: Partial<OwnChanges> = {}): string {
  return renderToStaticMarkup(
    <OwnChangesPart
      pledge={{ kind, received: usd(40) }}
      changes={{ ...changes, ...over }}
      acts={{ end: act, split: act, programme: act }}
      i18n={translate('en', OWN_CHANGES)}
    />,
  );
}

describe('what a supporter can change', () => {
  it('has each effect before its button', () => {
    const html = show('one-time');
    expect(html).toMatch(
      /\$30\.00 on 1 December 2026, the last \$30\.00 on 1 January 2027.*Change the instalments<\/span>/s,
    );
    const order = [
      '$40.00 has been received and stays with us.',
      '$60.00 is no longer expected and these instalments go:',
      '$60.00 on 1 December 2026',
      'Reduce by',
      '>Confirm the change</span>',
    ].map((text) => html.indexOf(text));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(html.match(/<details/g)).toHaveLength(3);
    expect(html).toContain('href="/give/one-time"');
  });

  it('asks for no amount where only all of it can end, and says what else ends', () => {
    const none = { endsInParts: false, splits: [], programmes: [] };
    const membership = show('membership', none);
    expect(membership).toContain('Your membership year will not begin.');
    expect(membership).toContain('name="end" value="rest"');
    expect(membership).not.toContain('How much to end');
    expect(membership.match(/<details/g)).toHaveLength(1);
    expect(show('sponsorship', { ...none, until: due })).toContain('Your sponsorship ends on 1 December 2026.');
  });
});

describe('the switches', () => {
  it('say how each stands and offer the other; a name is asked for where there is none', () => {
    const html = renderToStaticMarkup(
      <ConsentSwitches
        consents={[
          { about: 'name', words: 'name', isGiven: false, needsName: true },
          { about: 'events', words: 'events', isGiven: true, needsName: false },
        ]}
        actOf={({ about }) => ({ ...act, hidden: { about } })}
        i18n={translate('en', PLEDGE, OWN_CHANGES)}
      />,
    );
    expect(html).toMatch(/>No<.*name="displayName".*>Show the name<\/span>.*>Yes<.*>Do not name me at events<\/span>/s);
    expect(html.match(/name="displayName"/g)).toHaveLength(1);
  });
});

describe('the sums', () => {
  it('are shown once something was ended or released', () => {
    const sums = {
      amount: usd(100),
      received: usd(40),
      refunded: null,
      ended: null,
      released: null,
      expected: usd(60),
    };
    const i18n = translate('en', PLEDGE);
    expect(renderToStaticMarkup(<PromiseSums pledge={sums} i18n={i18n} />)).toBe('');
    const html = renderToStaticMarkup(
      <PromiseSums pledge={{ ...sums, ended: usd(60), expected: usd(0) }} i18n={i18n} />,
    );
    expect(html).toMatch(
      /Originally pledged.*\$100\.00.*Received.*\$40\.00.*Ended.*\$60\.00.*Still expected.*\$0\.00/s,
    );
    expect(html).not.toContain('Released');
    const back = renderToStaticMarkup(<PromiseSums pledge={{ ...sums, refunded: usd(5) }} i18n={i18n} />);
    expect(back).toMatch(/Received.*Sent back.*\$5\.00/s);
  });
});
