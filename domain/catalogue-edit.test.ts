import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#domain/catalogue';
import { putBenefit, putLevel, readBenefit, readLevel, toNextOrder, withoutBenefit } from '#domain/catalogue-edit';
import { money } from '#domain/money';

const LEVEL = { name: 'Gold', price: '5,000.50', capacity: '', logoWidth: '250', order: '0', published: 'yes' };
const BENEFIT = { name: 'Talk', description: 'On stage.', group: 'Stage', order: '3', capacity: '2' };

const FORM = { levels: ['gold'], benefits: ['booth'], languages: ['es'], currency: 'USD', numbers: 'de' } as const;

const names = { slug: 'names', kind: 'text' as const, title: 'Who comes?', help: '', choices: [], dueOn: null };

const catalogue: Catalogue = {
  year: 2030,
  currency: 'USD',
  groups: [{ slug: 'stage', name: 'Stage', order: 0 }],
  tiers: [
    { slug: 'gold', name: 'Gold', order: 0, price: money(5n, 'USD'), capacity: null, logoWidth: 1, published: true },
  ],
  benefits: [
    { slug: 'talk', name: 'Talk', description: '', group: 'stage', order: 0, capacity: null, tiers: [], assets: [] },
    {
      slug: 'booth',
      name: 'Booth',
      description: '',
      group: 'stage',
      order: 7,
      capacity: null,
      tiers: [],
      assets: [names],
    },
  ],
};
const level = { name: 'Silver', order: 1, price: money(3n, 'USD'), capacity: null, logoWidth: 1, published: true };
const added = { name: 'Logo', description: '', groupName: 'Stage', order: 8, capacity: null, tiers: [] };

const errorsOf = (read: ReturnType<typeof readLevel> | ReturnType<typeof readBenefit>) =>
  read.ok ? [] : read.errors.map(({ field, code }) => `${field} ${code}`);

describe('a level as typed', () => {
  it('is read in the way of its language', () => {
    const value = { name: 'Gold', price: money(500_050n, 'USD'), capacity: null, logoWidth: 250, order: 0 };
    expect(readLevel(LEVEL, 'USD', 'en-US')).toEqual({ ok: true, value: { ...value, published: true } });
    const german = { ...LEVEL, price: '5.000,50', capacity: '12', published: '' };
    expect(readLevel(german, 'USD', 'de')).toEqual({ ok: true, value: { ...value, capacity: 12, published: false } });
  });

  it.each([
    [{ name: ' ' }, ['name required']],
    [{ price: '0' }, ['price not-positive']],
    [{ capacity: '0', order: '-1' }, ['capacity too-small', 'order too-small']],
    [{ logoWidth: 'wide' }, ['logoWidth not-whole']],
    [{ role: 'admin' }, ['role unknown-field']],
  ])('is refused with %j', (over, errors) =>
    expect(errorsOf(readLevel({ ...LEVEL, ...over }, 'USD', 'en-US'))).toEqual(errors),
  );
});

describe('a benefit as typed', () => {
  it('has the levels that are ticked or have a quantity, and the languages that have a name', () => {
    const typed = {
      ...BENEFIT,
      'with-gold': 'yes',
      'quantity-gold': '',
      'quantity-silver': '4',
      'with-bronze': '',
      'name-es': 'Charla',
      'description-es': '',
      'name-de': '',
    };
    expect(
      readBenefit(typed, { ...FORM, levels: ['gold', 'silver', 'bronze'], languages: ['es', 'de'] }),
    ).toMatchObject({
      ok: true,
      value: {
        groupName: 'Stage',
        capacity: 2,
        tiers: [
          { tier: 'gold', quantity: null },
          { tier: 'silver', quantity: 4 },
        ],
        translations: { es: { name: 'Charla', description: '' } },
      },
    });
  });

  it('has a price as an add-on in the way of its language, and conflicts; without them it has neither', () => {
    const value = { addOnPrice: money(150_050n, 'USD'), conflicts: ['booth'] };
    const typed = { ...BENEFIT, addOnPrice: '1.500,50', 'conflict-booth': 'yes' };
    expect(readBenefit(typed, FORM)).toMatchObject({ ok: true, value });
    const read = readBenefit(BENEFIT, FORM);
    expect(read).toMatchObject({ ok: true, value: { conflicts: [] } });
    expect(read.ok && 'addOnPrice' in read.value).toBe(false);
  });

  it.each([
    [{ 'quantity-gold': '0' }, ['quantity-gold too-small']],
    [{ 'with-none': 'yes' }, ['with-none unknown-field']],
    [{ 'description-es': 'En el escenario.' }, ['name-es required']],
    [{ 'name-fr': 'Exposé' }, ['name-fr unknown-field']],
    [{ group: '' }, ['group required']],
    [{ addOnPrice: '0' }, ['addOnPrice not-positive']],
    [{ 'conflict-talk': 'yes' }, ['conflict-talk unknown-field']],
  ])('is refused with %j', (over, errors) =>
    expect(errorsOf(readBenefit({ ...BENEFIT, ...over }, FORM))).toEqual(errors),
  );
});

describe('a catalogue', () => {
  it('gets a new level with a slug of its own, or a changed one with the same slug', () => {
    const put = putLevel(catalogue, null, level, [{ slug: 'silver', name: 'Another' }]);
    expect(put).toMatchObject({ catalogue: { tiers: [{ slug: 'gold' }, { slug: 'silver-2', name: 'Silver' }] } });
    expect(putLevel(catalogue, 'gold', { ...level, name: 'GOLD' })).toMatchObject({
      catalogue: { tiers: [{ slug: 'gold', name: 'GOLD' }] },
    });
    expect(putLevel(catalogue, null, { ...level, name: ' góld' })).toEqual({ refused: 'name-taken' });
  });

  it('gets a removed benefit back under its slug, so that its places count on', () => {
    const removed = [{ slug: 'the-logo', name: 'LOGO' }];
    expect(putBenefit(catalogue, null, added, removed)).toMatchObject({
      catalogue: { benefits: [{}, {}, { slug: 'the-logo', group: 'stage' }] },
    });
  });

  it('keeps a group however its name is written, and what its sponsors are asked for; and gets a new group', () => {
    const put = putBenefit(catalogue, 'booth', { ...added, name: 'Booth', groupName: 'STAGE ' });
    expect(put).toMatchObject({
      catalogue: { groups: catalogue.groups, benefits: [{}, { group: 'stage', assets: [names] }] },
    });
    const other = putBenefit(catalogue, null, { ...added, name: 'Talk', groupName: 'Website' });
    expect(other).toMatchObject({
      catalogue: {
        groups: [{}, { slug: 'website', name: 'Website', order: 1 }],
        benefits: [{}, {}, { slug: 'talk-2' }],
      },
    });
  });

  it('has no two benefits of one name in a group', () => {
    expect(putBenefit(catalogue, null, { ...added, name: 'tálk' })).toEqual({ refused: 'name-taken' });
    expect(putBenefit(catalogue, 'booth', { ...added, name: 'Talk' })).toEqual({ refused: 'name-taken' });
  });

  it('has each conflict in both benefits, whichever form it was typed in, and in none once one drops it', () => {
    const conflictsOf = (put: ReturnType<typeof putBenefit>) =>
      'catalogue' in put ? put.catalogue.benefits.map(({ conflicts = [] }) => conflicts) : [];
    const put = putBenefit(catalogue, 'booth', { ...added, name: 'Booth', conflicts: ['talk'] });
    expect(conflictsOf(put)).toEqual([['booth'], ['talk']]);
    const changed = 'catalogue' in put ? put.catalogue : catalogue;
    expect(conflictsOf(putBenefit(changed, 'talk', { ...added, name: 'Talk', conflicts: [] }))).toEqual([[], []]);
    expect(withoutBenefit(changed, 'talk').benefits).toMatchObject([{ slug: 'booth' }]);
    expect(withoutBenefit(changed, 'talk').benefits[0]).not.toHaveProperty('conflicts');
  });

  it('has no add-on that limits a level without places of its own', () => {
    const limit = {
      ...added,
      name: 'Booth',
      capacity: 4,
      addOnPrice: level.price,
      tiers: [{ tier: 'gold', quantity: 1 }],
    };
    const of = (capacity: number | null) => ({
      ...catalogue,
      tiers: catalogue.tiers.map((tier) => ({ ...tier, capacity })),
    });
    expect(putBenefit(of(null), 'booth', limit)).toEqual({ refused: 'limits-level' });
    const put = putBenefit(of(3), 'booth', limit);
    const changed = 'catalogue' in put ? put.catalogue : catalogue;
    expect(put).toMatchObject({ catalogue: { benefits: [{}, { addOnPrice: level.price }] } });
    expect(putLevel(changed, 'gold', { ...level, name: 'Gold', capacity: null })).toEqual({
      refused: 'needs-capacity',
    });
    expect(putLevel(changed, null, { ...level, capacity: null })).toHaveProperty('catalogue');
  });

  it('loses a benefit, and has a position after the last', () => {
    expect(withoutBenefit(catalogue, 'talk').benefits.map(({ slug }) => slug)).toEqual(['booth']);
    expect([toNextOrder(catalogue.benefits), toNextOrder([])]).toEqual([8, 0]);
  });
});
