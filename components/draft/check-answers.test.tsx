import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { CheckAnswers } from '#components/draft/check-answers';
import { CHECK } from '#content/messages/check';
import { FORM } from '#content/messages/form';
import { CLOSED } from '#content/messages/closed';
import { majorUnits } from '#domain/money';
import { readMessages, translate } from '#server/i18n/translate';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const FULL = {
  year: 2027,
  change: '/give/sponsorship/change?draft=1',
  waiting: 2,
  wait: vi.fn(),
  others: [{ slug: 'partner', name: 'Partner', price: majorUnits(11_000, 'USD'), published: true }],
};

function show(
  lang: 'en' | 'es' | 'de',
  isFull: boolean,
  changed: readonly string[] | null = null,
  more: Partial<Parameters<typeof CheckAnswers>[0]> = {},
): string {
  return renderToStaticMarkup(
    <CheckAnswers
      i18n={translate(lang, CLOSED, CHECK)}
      words={readMessages(lang, FORM)}
      changed={changed}
      rows={[
        { field: 'tier', label: 'Level', value: 'Visionary', changeHref: '/give/sponsorship/change?draft=1#tier' },
      ]}
      action={vi.fn()}
      summary={<p>You promise</p>}
      signedIn
      closed={null}
      full={isFull ? FULL : null}
      {...more}
    />,
  );
}

const buttonsOf = (html: string) =>
  [...html.matchAll(/<button.*?<\/button>/gs)].map(([button]) => button.replaceAll(/<[^>]*>/g, ''));

describe.each([
  ['en', 'No place is left at this level in 2027', 'Choose another level', 'Join the waiting list'],
  ['es', 'No quedan plazas en este nivel en 2027', 'Elegir otro nivel', 'Apuntarse a la lista de espera'],
] as const)('the check page in %s', (lang, title, change, join) => {
  it('has a button while there is a free place', () => {
    const html = show(lang, false);
    expect(html).toContain('<button');
    expect(html).not.toContain(title);
  });

  it('says above the answers that the level is full, and links to another level', () => {
    const html = show(lang, true);
    expect(buttonsOf(html)).toEqual([join]);
    expect(html.indexOf(title)).toBeGreaterThan(html.indexOf('<h1'));
    expect(html.indexOf(title)).toBeLessThan(html.indexOf('<dl'));
    expect(html).toMatch(new RegExp(`href="/give/sponsorship/change\\?draft=1#tier"[^>]*>${change}</a>`));
    expect(html).toMatch(/href="\/give\/sponsorship\/change\?draft=1&amp;tier=partner#tier"[^>]*>Partner, /);
  });
});

it.each([
  ['en', 'Change', 'Change Level'],
  ['es', 'Cambiar', 'Cambiar Level'],
  ['de', 'Ändern', 'Ändern: Level'],
] as const)('in %s each answer has a link to change it, with the unchanged label in its name', (lang, word, name) => {
  expect(show(lang, false)).toContain(`<span aria-hidden="true">${word}</span><span class="sr-only">${name}</span>`);
});

it('says how many wait at a full level, and that a visitor signs in to join them', () => {
  expect(show('en', true)).toContain('2 organisations wait for this level.');
  expect(show('en', true, null, { full: { ...FULL, waiting: 0 } })).toContain('Nobody waits for this level yet.');
  expect(buttonsOf(show('en', true, null, { signedIn: false }))).toEqual(['Sign in to join the waiting list']);
});

it('marks the answers that changed after it was shown, below a notice', () => {
  const html = show('en', false, ['tier', 'price']);
  expect(html.indexOf('Something has changed')).toBeLessThan(html.indexOf('<dl'));
  expect(html).toMatch(/Visionary<strong[^>]*>Changed</);
  expect(show('en', false)).not.toContain('Changed');
  expect(show('en', false, ['anything']), 'an address that names no answer').not.toContain('Something has changed');
});
