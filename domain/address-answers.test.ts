import { describe, expect, it } from 'vitest';
import { readAddressAnswers } from '#domain/address-answers';
import { parseAmount } from '#domain/parse-amount';
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
  ])('for a gift: %j', (query, answers) =>
    expect(readAddressAnswers('one-time', query, offer, 'en-US')).toEqual(answers),
  );

  it.each([
    [{ class: 'basic' }, { class: 'basic' }],
    [
      { class: 'supporting', amount: '99' },
      { class: 'supporting', amount: '99' },
    ],
    [{ class: 'fellow' }, {}],
  ])('for a membership: %j', (query, answers) =>
    expect(readAddressAnswers('membership', query, offer, 'en-US')).toEqual(answers),
  );

  it.each([
    [{ tier: 'partner' }, { tier: 'partner' }],
    [{ tier: 'startup-row' }, {}],
    [{ tier: 'nothing' }, {}],
  ])('for a sponsorship: %j', (query, answers) =>
    expect(readAddressAnswers('sponsorship', query, offer, 'en-US')).toEqual(answers),
  );

  it.each([
    ['USD', '12.50', 'es-ES', '12,50'],
    ['USD', '1234.56', 'de-DE', '1234,56'],
    ['KWD', '1.234', 'es-ES', '1,234'],
    ['KWD', '1.234', 'en-US', '1.234'],
  ] as const)(
    'is read as in English and written as in the language of the page: %s %s in %s',
    (currency, amount, numbers, otherAmount) => {
      const inCurrency = { ...offer, terms: { ...exampleTerms, currency, presets: [] } };
      const answers = readAddressAnswers('one-time', { amount }, inCurrency, numbers);
      expect(answers).toMatchObject({ amount: 'other', otherAmount });
      expect(parseAmount(otherAmount, currency, numbers)).toEqual(parseAmount(amount, currency));
    },
  );

  it('is what the form then sends', () => {
    const answers = readAddressAnswers('one-time', { amount: '40', programme: 'grants' }, offer, 'en-US');
    expect(parsePledgeForm('one-time', answers, offer)).toMatchObject({
      ok: true,
      input: { amount: { amount: 4_000n }, programme: 'grants' },
    });
  });
});
