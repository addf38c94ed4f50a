import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { MissingBenefits } from '#components/waiting/missing-benefits';
import { WaitingPage } from '#components/waiting/waiting-page';
import { WaitingPart } from '#components/waiting/waiting-part';
import { FORM } from '#content/messages/form';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { majorUnits } from '#domain/money';
import { readMessages, translate } from '#server/i18n/translate';
import type { OwnWaiting } from '#server/waiting/waiting-queries';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const ENTRY: OwnWaiting = {
  id: '7',
  kind: 'tier',
  slug: 'visionary',
  list: 'Visionary',
  price: majorUnits(155_000, 'USD'),
  organisation: 'Loom',
  years: 2,
  state: 'waiting',
  place: 2,
  all: 5,
  joinedAt: '2026-11-27T10:00:00.000Z',
  until: null,
  reference: null,
  hasAnswers: true,
};
const OFFERED = { ...ENTRY, state: 'offered', until: '2026-11-30T10:00:00.000Z' } as const;

const toText = (html: string) => html.replaceAll(/<(script|[^>]*)[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const buttonsOf = (html: string) =>
  [...html.matchAll(/<button.*?<\/button>/gs)].map(([button]) => toText(button).trim());

function show(entry: OwnWaiting, lang: 'en' | 'de' = 'en'): string {
  const act = vi.fn();
  return renderToStaticMarkup(
    <WaitingPage
      i18n={translate(lang, WAITING_LIST)}
      entry={entry}
      hasJoined
      acts={{ take: act, leave: act, again: act }}
      words={readMessages(lang, FORM)}
      hidden={{ entry: entry.id }}
    />,
  );
}

describe('the page of an entry', () => {
  it('says the place in the line, and how to leave it', () => {
    const html = show(ENTRY);
    expect(toText(html)).toContain('You are 2nd of 5.');
    expect(toText(html)).toContain('You are on the waiting list.');
    expect(buttonsOf(html)).toEqual(['Leave the waiting list']);
    expect(toText(show(ENTRY, 'de'))).toContain('Du bist 2. von 5.');
  });

  it('says until when an offered place is reserved; a benefit is taken without a check page', () => {
    const html = show(OFFERED);
    expect(toText(html)).toContain('The place is yours until 30 November 2026 at 10:00 UTC.');
    expect(buttonsOf(html)).toEqual(['Check your answers and take the place', 'Give up the place']);
    const benefit = show({
      ...OFFERED,
      kind: 'benefit',
      list: 'Booth',
      reference: 'PB-1',
      price: null,
      hasAnswers: false,
    });
    expect(toText(benefit)).toContain('your sponsorship PB-1');
    expect(buttonsOf(benefit)).toEqual(['Take the place', 'Give up the place']);
  });

  it.each<[string, Partial<OwnWaiting>, string[], string | null]>([
    ['an offer that ended', { state: 'expired' }, ['Join again'], null],
    ['one whose answers are gone', { state: 'expired', hasAnswers: false }, [], '/give/sponsorship?tier=visionary'],
    ['one of a benefit', { state: 'expired', hasAnswers: false, reference: 'PB-1' }, [], '/account/pledges/PB-1'],
    ['a place that was taken', { state: 'taken', hasAnswers: false, reference: 'PB-1' }, [], '/account/pledges/PB-1'],
    ['one that was left', { state: 'left', hasAnswers: false }, [], '/give/sponsorship?tier=visionary'],
  ])('has the next step of %s', (_, more, buttons, link) => {
    const html = show({ ...ENTRY, until: '2026-11-30T10:00:00.000Z', ...more });
    expect(buttonsOf(html)).toEqual(buttons);
    expect(/<a [^>]*href="([^"]*)"/.exec(html)?.[1] ?? null).toBe(link);
  });
});

it('the account has the offers first, and nothing without an entry', () => {
  const part = (entries: readonly OwnWaiting[]) =>
    renderToStaticMarkup(<WaitingPart i18n={translate('en', WAITING_LIST)} entries={entries} />);
  expect(part([])).toBe('');
  const html = toText(part([ENTRY, { ...OFFERED, id: '8' }, { ...ENTRY, id: '9', state: 'expired' }]));
  expect(html).toMatch(/A place for Visionary is yours until .* UTC.*You are 2nd of 5 for Visionary.*has ended/);
});

it('a sponsorship lists the benefits that it can wait for', () => {
  const entry = { id: '7', isOwn: true, state: 'waiting', place: 1, all: 1, until: null } as const;
  const html = renderToStaticMarkup(
    <MissingBenefits
      i18n={translate('en', WAITING_LIST)}
      benefits={[
        { slug: 'booth', name: 'Booth', entry: null },
        { slug: 'talk', name: 'Talk', entry },
        { slug: 'dinner', name: 'Dinner', entry: { ...entry, isOwn: false } },
      ]}
      action={vi.fn()}
      words={readMessages('en', FORM)}
      hidden={{ reference: 'PB-1' }}
    />,
  );
  expect(html).toContain('name="benefit" value="booth"');
  expect(buttonsOf(html)).toEqual(['Join the waiting list']);
  expect([...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/account/waiting/7']);
  expect(toText(html)).toContain('You are 1st of 1 for Dinner');
});
