import { describe, expect, it } from 'vitest';
import { CARD_ACTS, moderateCard } from '#domain/dedication-card';
import { parsePledgeForm } from '#domain/pledge-parsing';
import { exampleAreas, exampleTerms, exampleTiers } from '#test/example-campaign';

const form = (answers: Record<string, string>) =>
  parsePledgeForm('one-time', answers, { terms: exampleTerms, tiers: exampleTiers, areas: exampleAreas });
const honour = { dedication: 'honour', dedicationName: 'Grace' };
const to = { cardTo: 'family@example.org' };

describe('a card in a form', () => {
  it('is parsed and cleaned, and left out while nothing is typed', () => {
    expect(
      form({ ...honour, cardTo: ' Family@Example.org ', cardName: ' ', cardText: ' With\r\nlove ' }),
    ).toMatchObject({
      input: { card: { to: 'family@example.org', name: null, text: 'With\nlove' } },
    });
    expect(form({ cardTo: ' ', cardText: '\r\n' })).toMatchObject({ input: { card: null } });
  });

  it.each([
    ['a card without a dedication', { cardTo: 'family@example.org' }, 'cardTo', 'card-without-dedication'],
    ['words of a card without a dedication', { cardText: 'With love' }, 'cardText', 'card-without-dedication'],
    ['a card without an address', { ...honour, cardName: 'The Hoppers' }, 'cardTo', 'required'],
    ['a card to what is no address', { ...honour, cardTo: 'family@example' }, 'cardTo', 'not-an-email'],
    [
      'a line break in its address',
      { ...honour, cardTo: 'a@example.org\r\nBcc: b@example.org' },
      'cardTo',
      'control-characters',
    ],
    ['half a character in its words', { ...honour, ...to, cardText: 'a\ud800' }, 'cardText', 'control-characters'],
    ['a NUL in whom it greets', { ...honour, ...to, cardName: 'a\u0000' }, 'cardName', 'control-characters'],
    ['200 kB of words', { ...honour, ...to, cardText: 'x'.repeat(200_000) }, 'cardText', 'too-long', 1_000],
  ])('refuses %s', (_, over, field, code, limit?: number) => {
    expect(form(over as Record<string, string>)).toEqual({
      ok: false,
      errors: [{ field, code, ...(limit === undefined ? {} : { limit }) }],
    });
  });
});

const byOther = { isOwn: false, reason: null };

describe('a decision about a card', () => {
  it.each([
    ['pass', 'waiting', { ok: true, card: 'passed', event: 'card-passed', reason: null }],
    ['refuse', 'waiting', { ok: true, card: 'refused', event: 'card-refused', reason: null }],
    ['refuse', 'passed', { ok: true, card: 'refused', event: 'card-refused', reason: null }],
    ['pass', 'passed', { ok: false, code: 'card-decided' }],
    ['pass', 'refused', { ok: false, code: 'card-decided' }],
    ['refuse', 'sent', { ok: false, code: 'card-decided' }],
    ['pass', 'dropped', { ok: false, code: 'card-decided' }],
    ['pass', null, { ok: false, code: 'no-card' }],
  ] as const)('%s, if it is %s', (action, status, outcome) => {
    expect(moderateCard(action, { status, ...byOther })).toEqual(outcome);
  });

  it('is not for its giver, and is offered exactly where it is possible', () => {
    expect(moderateCard('pass', { status: 'waiting', isOwn: true, reason: null })).toEqual({
      ok: false,
      code: 'own-pledge',
    });
    for (const status of ['waiting', 'passed', 'refused', 'sent', 'dropped'] as const)
      for (const action of ['pass', 'refuse'] as const)
        expect(moderateCard(action, { status, ...byOther }).ok).toBe(CARD_ACTS[status].includes(action));
  });

  it('keeps the reason of refusing, cleaned, and refuses one that cannot be read', () => {
    const refuse = (reason: string) => moderateCard('refuse', { status: 'waiting', isOwn: false, reason });
    expect(refuse('  An advertisement.  ')).toMatchObject({ ok: true, reason: 'An advertisement.' });
    expect(refuse('a\u0000')).toEqual({ ok: false, code: 'reason-unreadable' });
  });
});
