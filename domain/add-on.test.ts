import { describe, expect, it } from 'vitest';
import { readAddOns, toRenewedAddOns, type OfferedBenefit } from '#domain/add-on';
import { formParser, jsonParser } from '#domain/field-parser';
import { money } from '#domain/money';

const price = money(150_000n, 'USD');
const gold = { slug: 'gold', name: 'Gold' };
const benefits: readonly OfferedBenefit[] = [
  { slug: 'talk', name: 'Talk', tiers: [{ tier: 'gold', quantity: 1 }], addOnPrice: price, conflicts: ['table'] },
  { slug: 'table', name: 'Table', tiers: [], addOnPrice: price, conflicts: ['talk', 'booth'] },
  { slug: 'booth', name: 'Booth', tiers: [], addOnPrice: money(9n, 'USD'), conflicts: ['table'] },
  { slug: 'logo', name: 'Logo', tiers: [{ tier: 'gold', quantity: null }] },
];

function read(addOns: unknown, tier: Parameters<typeof readAddOns>[1] = { slug: 'silver' }) {
  const parser = jsonParser({ addOns }, ['addOns']);
  return { addOns: readAddOns(parser, tier, benefits), errors: parser.errors };
}

describe('add-ons', () => {
  it('are in the order of the catalogue, with today’s price, each once', () => {
    expect(read(['booth', 'talk', 'booth'])).toEqual({
      addOns: [
        { slug: 'talk', name: 'Talk', price },
        { slug: 'booth', name: 'Booth', price: money(9n, 'USD') },
      ],
      errors: [],
    });
    expect(read(undefined)).toEqual({ addOns: [], errors: [] });
  });

  it('are one text with spaces in a form, and may be left out', () => {
    const ofForm = (answers: Record<string, string>) =>
      readAddOns(formParser(answers, ['addOns']), gold, benefits)?.map(({ slug }) => slug);
    expect(ofForm({ addOns: 'booth' })).toEqual(['booth']);
    expect(ofForm({ addOns: '' })).toEqual([]);
    expect(ofForm({})).toEqual([]);
  });

  it.each([
    ['no list', 'talk', undefined, { code: 'wrong-type' }],
    ['a list of something else', [1], undefined, { code: 'wrong-type' }],
    ['an unknown one', ['nothing'], undefined, { code: 'not-a-choice' }],
    ['one that has no price', ['logo'], undefined, { code: 'not-a-choice' }],
    ['one beside an offer sold apart', ['booth'], { slug: 'fair', soldApart: true }, { code: 'add-on-apart' }],
    ['one that the level includes', ['talk'], gold, { code: 'add-on-included', limit: 'Talk' }],
    [
      'one that conflicts with what the level includes',
      ['table'],
      gold,
      { code: 'add-on-conflict-level', limit: 'Table', other: 'Talk' },
    ],
    ['two that conflict', ['booth', 'table'], undefined, { code: 'add-on-conflict', limit: 'Table', other: 'Booth' }],
  ])('are refused if there is %s', (_, addOns, tier, error) =>
    expect(read(addOns, tier)).toEqual({ addOns: null, errors: [{ field: 'addOns', ...error }] }),
  );
});

describe('add-ons of a renewal', () => {
  it('are those that are sold still, without what the level includes by now and what conflicts', () => {
    const all = ['talk', 'table', 'booth', 'logo', 'gone'];
    expect(toRenewedAddOns(all, { slug: 'silver' }, benefits)).toEqual(['talk', 'booth']);
    expect(toRenewedAddOns(all, gold, benefits)).toEqual(['booth']);
    expect(toRenewedAddOns(all, { slug: 'fair', soldApart: true }, benefits)).toEqual([]);
  });
});
