import { describe, expect, expectTypeOf, it } from 'vitest';

import type { FieldError } from '#domain/field-error';
import { exampleAreas, exampleTerms, exampleTiers } from '#test/example-campaign';
import {} from '#domain/membership';
import { supportingPresets, type MembershipInput } from '#domain/membership-pledge';
import { majorUnits, money, toMajor } from '#domain/money';
import { parsePledgeForm, parsePledgeJson } from '#domain/pledge-parsing';

const offer = { terms: exampleTerms, tiers: exampleTiers, areas: exampleAreas };
const answers = {
  class: 'supporting',
  amount: '99',
  otherAmount: '',
  hoursPerMonth: '',
  area: '',
  recognition: 'anonymous',
  displayName: '',
};
const form = (over: Record<string, string> = {}) => {
  const fields = Object.entries({ ...answers, ...over }).map(([field, text]) => [field, [text]]);
  return parsePledgeForm('membership', Object.fromEntries(fields), offer);
};
const json = (body: Record<string, unknown>) => parsePledgeJson({ kind: 'membership', ...body }, offer);
const refused = (field: string, code: string, limit?: FieldError['limit']) => ({
  ok: false,
  errors: [{ field, code, ...(limit === undefined ? {} : { limit }) }],
});

const shown = { recognition: 'anonymous', displayName: null };
const basic = {
  kind: 'membership',
  class: 'basic',
  amount: money(0n, 'USD'),
  hoursPerMonth: null,
  area: null,
  ...shown,
};
const supporting = { ...basic, class: 'supporting', amount: money(9900n, 'USD') };
const contributing = { ...basic, class: 'contributing', hoursPerMonth: 8, area: 'packaging' };

describe('basic', () => {
  it('is free, and ignores the other answers of the form', () => {
    expect(form({ class: 'basic', hoursPerMonth: 'many' })).toEqual({ ok: true, input: basic });
    expect(json({ class: 'basic' })).toEqual({ ok: true, input: basic });
  });

  it.each([
    ['amount', 9900],
    ['hoursPerMonth', 5],
    ['area', 'events'],
  ])('refuses %s in JSON', (field, value) => {
    expect(json({ class: 'basic', [field]: value })).toEqual(refused(field, 'not-for-this-class'));
  });
});

describe('supporting', () => {
  it('has the default price without an amount', () => {
    expect(form()).toEqual({ ok: true, input: supporting });
    expect(form({ amount: '' })).toEqual({ ok: true, input: supporting });
    expect(json({ class: 'supporting' })).toEqual({ ok: true, input: supporting });
  });

  it.each([
    ['the minimum of the scale', { amount: 'other', otherAmount: '25' }, 2500n],
    ['a preset', { amount: '250' }, 25_000n],
    ['more', { amount: 'other', otherAmount: '1000.50' }, 100_050n],
  ])('accepts %s', (_, over, cents) => {
    expect(form(over)).toMatchObject({ ok: true, input: { amount: { amount: cents } } });
  });

  it("refuses less than the minimum of the scale, more than the campaign's maximum, and unknown presets", () => {
    expect(form({ amount: 'other', otherAmount: '24.99' })).toEqual(
      refused('otherAmount', 'too-small', majorUnits(25, 'USD')),
    );
    expect(json({ class: 'supporting', amount: 2499 })).toEqual(refused('amount', 'too-small', majorUnits(25, 'USD')));
    expect(form({ amount: 'other', otherAmount: '1000001' })).toEqual(
      refused('otherAmount', 'too-large', majorUnits(1_000_000, 'USD')),
    );
    expect(form({ amount: '30' })).toEqual(refused('amount', 'not-a-preset'));
  });

  it('accepts a currency in JSON, but only the right one', () => {
    expect(json({ class: 'supporting', amount: 9900, currency: 'USD' })).toEqual({ ok: true, input: supporting });
    expect(json({ class: 'supporting', amount: 9900, currency: 'EUR' })).toEqual(
      refused('currency', 'wrong-currency', 'USD'),
    );
  });

  it('offers the presets from the minimum up, and the default price', () => {
    const presets = [1000n, 25_000n, 2500n].map((cents) => money(cents, 'USD'));
    expect(supportingPresets({ ...exampleTerms, presets }).map(toMajor)).toEqual(['25.00', '99.00', '250.00']);
    expect(supportingPresets(exampleTerms).map(toMajor)).toEqual(['25.00', '50.00', '99.00', '250.00']);
    const [membershipPrice, membershipLeast] = [money(12_000n, 'JPY'), money(3_000n, 'JPY')];
    const inYen = supportingPresets({
      presets: [money(2_999n, 'JPY'), membershipLeast],
      membershipPrice,
      membershipLeast,
    });
    expect(inYen.map(toMajor)).toEqual(['3000', '12000']);
  });
});

describe('contributing', () => {
  it('is paid in hours', () => {
    expect(form({ class: 'contributing', hoursPerMonth: '8', area: 'packaging' })).toEqual({
      ok: true,
      input: contributing,
    });
    expect(json({ class: 'contributing', hoursPerMonth: 8, area: 'packaging' })).toEqual({
      ok: true,
      input: contributing,
    });
  });

  it.each(exampleAreas)('accepts %s', (area) => {
    expect(json({ class: 'contributing', hoursPerMonth: 5, area }).ok).toBe(true);
  });

  it.each([
    ['four hours', { hoursPerMonth: '4', area: 'events' }, 'hoursPerMonth', 'too-small', 5],
    ['too many hours', { hoursPerMonth: '161', area: 'events' }, 'hoursPerMonth', 'too-large', 160],
    ['half hours', { hoursPerMonth: '5.5', area: 'events' }, 'hoursPerMonth', 'not-whole'],
    ['no hours', { hoursPerMonth: '', area: 'events' }, 'hoursPerMonth', 'required'],
    ['no area', { hoursPerMonth: '5', area: '' }, 'area', 'required'],
    ['an unknown area', { hoursPerMonth: '5', area: 'cooking' }, 'area', 'not-a-choice'],
  ])('refuses %s', (_, over, field, code, limit?: number) => {
    expect(form({ class: 'contributing', ...over })).toEqual(refused(field, code, limit));
  });

  it('refuses money in JSON', () => {
    const sent = { class: 'contributing', hoursPerMonth: 8, area: 'packaging', amount: 100 };
    expect(json(sent)).toEqual(refused('amount', 'not-for-this-class'));
  });
});

describe('class', () => {
  it.each(['fellow', 'gold', 'Basic'])('refuses %s', (name) => {
    expect(form({ class: name })).toEqual(refused('class', 'not-a-choice'));
    expect(json({ class: name })).toEqual(refused('class', 'not-a-choice'));
  });

  it('is supporting if a form leaves it out, required in JSON, and must have the right type', () => {
    expect(form({ class: '' })).toMatchObject({ ok: true, input: { class: 'supporting' } });
    expect(json({ class: undefined })).toEqual(refused('class', 'required'));
    expect(json({ class: ['basic'] })).toEqual(refused('class', 'wrong-type'));
  });

  it('determines in the type how it is paid', () => {
    type Paid<C> = Extract<MembershipInput, { class: C }>;
    expectTypeOf<Paid<'contributing'>['hoursPerMonth']>().toEqualTypeOf<number>();
    expectTypeOf<Paid<'supporting'>['hoursPerMonth']>().toEqualTypeOf<null>();
    expectTypeOf<Paid<'fellow'>>().toEqualTypeOf<never>();
  });
});

describe('recognition', () => {
  it('needs a name unless anonymous', () => {
    expect(form({ recognition: 'named' })).toEqual(refused('displayName', 'required'));
    expect(form({ recognition: 'named', displayName: 'Ada' })).toMatchObject({ input: { displayName: 'Ada' } });
    expect(json({ class: 'basic', recognition: 'named', displayName: 'Ada' }).ok).toBe(true);
  });
});
