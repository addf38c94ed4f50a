import { describe, expect, it } from 'vitest';
import { readAddressAnswers } from '#domain/address-answers';
import { parsePledgeForm } from '#domain/pledge-parsing';
import { exampleAreas, exampleTerms, exampleTiers } from '#test/example-campaign';

const offer = { terms: exampleTerms, tiers: exampleTiers, areas: exampleAreas };

describe('what an address has chosen', () => {
  it.each([
    [{ amount: '25' }, { amount: '25' }],
    [{ amount: '25.00' }, { amount: '25' }],
    [{ amount: ' 40 ' }, { amount: 'other', otherAmount: '40' }],
    [
      { amount: '12.34', programme: 'grants' },
      { amount: 'other', otherAmount: '12.34', programme: 'grants' },
    ],
    [{ amount: 'abc', programme: 'moon' }, {}],
    [{ amount: ['25', '50'], programme: ['grants'] }, {}],
    [{ amount: '', constructor: 'x', tier: 'partner' }, {}],
    [{}, {}],
  ])('for a gift: %j', (query, answers) => expect(readAddressAnswers('one-time', query, offer)).toEqual(answers));

  it.each([
    [{ class: 'basic' }, { class: 'basic' }],
    [
      { class: 'supporting', amount: '99' },
      { class: 'supporting', amount: '99' },
    ],
    [{ class: 'fellow' }, {}],
  ])('for a membership: %j', (query, answers) =>
    expect(readAddressAnswers('membership', query, offer)).toEqual(answers),
  );

  it.each([
    [{ tier: 'partner' }, { tier: 'partner' }],
    [{ tier: 'startup-row' }, {}],
    [{ tier: 'nothing' }, {}],
  ])('for a sponsorship: %j', (query, answers) =>
    expect(readAddressAnswers('sponsorship', query, offer)).toEqual(answers),
  );

  it('is what the form then sends', () => {
    const answers = readAddressAnswers('one-time', { amount: '40', programme: 'grants' }, offer);
    expect(parsePledgeForm('one-time', answers, offer)).toMatchObject({
      ok: true,
      input: { amount: { amount: 4_000n }, programme: 'grants' },
    });
  });
});
