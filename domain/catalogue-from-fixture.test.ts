import { describe, expect, it } from 'vitest';

import { parseSponsorsFixture } from '#domain/catalogue-from-fixture';
import { placesOf } from '#domain/catalogue-places';
import { money } from '#domain/money';

const row = (model: string, pk: number, fields: object) => ({ model: `sponsors.${model}`, pk, fields });
const pack = (pk: number, over: object = {}) =>
  row('sponsorshippackage', pk, {
    name: ['', 'Gold', 'Silver', 'Community'][pk],
    slug: ['', 'gold', 'silver', 'community'][pk],
    order: pk - 1,
    sponsorship_amount: [0, 5_000, 1_500, 0][pk],
    advertise: pk < 3,
    logo_dimension: 300 - pk * 25,
    year: 2022,
    ...over,
  });
const program = (pk: number, name: string) => row('sponsorshipprogram', pk, { name, order: pk, description: '' });
const benefit = (pk: number, name: string, packages: number[], over: object = {}) =>
  row('sponsorshipbenefit', pk, {
    name,
    description: ` About ${name}. `,
    program: 1,
    order: pk,
    capacity: null,
    soft_capacity: false,
    unavailable: false,
    year: 2022,
    packages,
    internal_value: 5_000,
    ...over,
  });
const quantity = (pk: number, of: number, inPackage: number, count: number) => [
  row('benefitfeatureconfiguration', pk, { polymorphic_ctype: ['sponsors', 'x'], benefit: of }),
  row('tieredbenefitconfiguration', pk, { package: inPackage, quantity: count }),
];
const fixture = [
  program(1, 'Foundation'),
  program(4, 'PyCon US 2022'),
  pack(1),
  pack(2),
  pack(3),
  benefit(10, 'Meet with the Board', [1], { capacity: 4 }),
  benefit(11, 'Full  passes', [1, 2, 3], { program: 4 }),
  benefit(12, 'Social media promotion', [1, 2], { capacity: 3, soft_capacity: true }),
  benefit(13, 'Social Media Promotion', [1], { capacity: 9 }),
  benefit(14, 'Logo on python.org/downloads/', []),
  ...quantity(30, 11, 1, 25),
  ...quantity(31, 11, 2, 2),
  ...quantity(32, 12, 3, 7),
  row('emailtargetableconfiguration', 54, {}),
  row('logoplacementconfiguration', 51, { publisher: 'psf' }),
];

function catalogueOf(rows: readonly unknown[]) {
  const parsed = parseSponsorsFixture(rows, 'USD');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.catalogue;
}
const problemsOf = (rows: unknown) => {
  const parsed = parseSponsorsFixture(rows, 'USD');
  return parsed.ok ? [] : parsed.problems;
};

describe('parseSponsorsFixture', () => {
  const catalogue = catalogueOf(fixture);
  const find = (slug: string) => catalogue.benefits.find((each) => each.slug === slug);

  it('converts packages to levels, with prices in minor units', () => {
    expect(catalogue.year).toBe(2022);
    expect(catalogue.tiers).toEqual([
      {
        slug: 'gold',
        name: 'Gold',
        order: 0,
        price: money(500_000n, 'USD'),
        capacity: null,
        logoWidth: 275,
        published: true,
      },
      expect.objectContaining({ slug: 'silver', price: money(150_000n, 'USD'), published: true }),
      expect.objectContaining({ slug: 'community', price: money(0n, 'USD'), published: false }),
    ]);
  });

  it('converts programs to groups', () => {
    expect(catalogue.groups).toEqual([
      { slug: 'foundation', name: 'Foundation', order: 1 },
      { slug: 'pycon-us-2022', name: 'PyCon US 2022', order: 4 },
    ]);
    expect(find('full-passes')?.group).toBe('pycon-us-2022');
  });

  it('joins quantities to their benefit through the key of the feature', () => {
    expect(find('full-passes')).toMatchObject({
      name: 'Full passes',
      description: 'About Full  passes.',
      tiers: [
        { tier: 'gold', quantity: 25 },
        { tier: 'silver', quantity: 2 },
        { tier: 'community', quantity: null },
      ],
    });
  });

  it('ignores a quantity for a package that the benefit does not list', () => {
    expect(find('social-media-promotion')?.tiers).toEqual([
      { tier: 'gold', quantity: null },
      { tier: 'silver', quantity: null },
    ]);
  });

  it('keeps conflicts in both benefits, without those that are left out', () => {
    const conflicting = benefit(20, 'Job fair table', [1], { conflicts: [10, 21, 99] });
    const gone = benefit(21, 'Old table', [1], { unavailable: true });
    const read = catalogueOf([...fixture, conflicting, gone]).benefits;
    const conflictsOf = (slug: string) => read.find((each) => each.slug === slug)?.conflicts;
    expect(conflictsOf('job-fair-table')).toEqual(['meet-with-the-board']);
    expect(conflictsOf('meet-with-the-board')).toEqual(['job-fair-table']);
    expect(conflictsOf('full-passes')).toBeUndefined();
  });

  it('keeps hard capacities and drops soft ones', () => {
    expect(find('meet-with-the-board')?.capacity).toBe(4);
    expect(find('social-media-promotion')?.capacity).toBeNull();
    expect(placesOf(catalogue, 'gold')).toBe(4);
    expect(placesOf(catalogue, 'silver')).toBeNull();
  });

  it('asks for the pictures, texts and answers that a benefit requires', () => {
    const asked = (pk: number, model: string, more: object = {}) => [
      row('benefitfeatureconfiguration', pk, { benefit: 11 }),
      row(model, pk, {
        internal_name: `Asset ${pk}`,
        label: 'Your slide. ',
        help_text: '',
        due_date: '2022-04-08',
        min_width: 1_024,
        ...more,
      }),
    ];
    const rows = [
      ...asked(60, 'requiredimgassetconfiguration'),
      ...asked(61, 'requiredresponseassetconfiguration', { due_date: null }),
      ...asked(62, 'requiredtextassetconfiguration', { max_length: null }),
      ...asked(63, 'providedtextassetconfiguration'),
    ];
    const found = catalogueOf([...fixture, ...rows]).benefits.find(({ slug }) => slug === 'full-passes');
    expect(found?.assets.map(({ slug, kind, choices, dueOn }) => [slug, kind, choices, dueOn])).toEqual([
      ['asset-60', 'image', [], '2022-04-08'],
      ['asset-62', 'text', [], '2022-04-08'],
      ['asset-61', 'choice', ['Yes', 'No'], null],
    ]);
    expect(found?.assets[0]?.title).toBe('Your slide.');
  });

  it('keeps a benefit without a package', () => {
    expect(find('logo-on-python-org-downloads')?.tiers).toEqual([]);
  });

  it('does not offer an advertised level without a price, nor an unavailable benefit', () => {
    const free = [...fixture.filter(({ pk }) => pk !== 2), pack(2, { sponsorship_amount: 0 })];
    expect(catalogueOf(free).tiers).toContainEqual(expect.objectContaining({ slug: 'silver', published: false }));
    const slugs = catalogueOf([...fixture, benefit(20, 'Auction', [], { unavailable: true })]).benefits;
    expect(slugs.map(({ slug }) => slug)).not.toContain('auction');
  });

  it('leaves out a benefit that only levels of another year include', () => {
    const old = [pack(2, { year: 2021, slug: 'old' }), benefit(20, 'Ended', [2])];
    expect(
      catalogueOf([...fixture.filter(({ pk }) => pk !== 2), ...old]).benefits.map(({ slug }) => slug),
    ).not.toContain('ended');
  });

  it.each([
    [
      'a capacity below nothing',
      benefit(10, 'Board', [1], { capacity: -1 }),
      'sponsors.sponsorshipbenefit 10: capacity',
    ],
    ['a blank name', benefit(10, '  ', [1]), 'sponsors.sponsorshipbenefit 10: name'],
    ['a blank name of a level', pack(1, { name: ' ' }), 'sponsors.sponsorshippackage 1: name'],
    ['a slug with spaces', pack(1, { slug: 'our gold' }), 'sponsors.sponsorshippackage 1: slug'],
    ['a blank program', program(4, ' '), 'sponsors.sponsorshipprogram 4: name'],
  ])('names the row of %s', (_, wrong, path) => {
    const problems = problemsOf([
      ...fixture.filter(({ pk, model }) => pk !== wrong.pk || model !== wrong.model),
      wrong,
    ]);
    expect(problems.map((each) => each.path)).toContain(path);
  });

  it('names the row of a quantity of nothing', () => {
    expect(problemsOf([...fixture, ...quantity(40, 10, 1, 0)])).toEqual([
      { path: 'sponsors.sponsorshipbenefit 10: tiers.0.quantity', problem: expect.any(String) as string },
    ]);
  });

  it('numbers equal names by their keys, in any order of the rows', () => {
    const slugs = (rows: readonly unknown[]) =>
      new Map(catalogueOf(rows).benefits.map(({ slug, name }) => [slug, name]));
    expect(slugs(fixture).get('social-media-promotion-2')).toBe('Social Media Promotion');
    expect(slugs(fixture.toReversed())).toEqual(slugs(fixture));
  });

  it('reads only the latest of several years', () => {
    const next = [pack(2, { year: 2023, sponsorship_amount: 1_600 }), benefit(20, 'New', [2], { year: 2023 })];
    const { year, tiers, benefits } = catalogueOf([...fixture.filter(({ pk }) => pk !== 2), ...next]);
    expect([year, tiers.length, benefits.length]).toEqual([2023, 1, 1]);
    expect(tiers[0]?.price).toEqual(money(160_000n, 'USD'));
  });

  it('uses the currency from its argument', () => {
    const parsed = parseSponsorsFixture(fixture, 'JPY');
    expect(parsed.ok && parsed.catalogue.tiers[0]?.price).toEqual(money(5_000n, 'JPY'));
  });

  it.each([
    ['a value that is not a list', { rows: fixture }],
    ['rows that are not objects', [1, 2]],
    ['an empty list', []],
    ['no package', fixture.filter(({ model }) => !model.endsWith('package'))],
    ['a package without a year', [pack(1, { year: null })]],
    ['a price as text', [...fixture.slice(3), program(1, 'Foundation'), pack(1, { sponsorship_amount: '5000' })]],
    ['a benefit of a missing program', fixture.filter(({ pk }) => pk !== 4)],
    ['a package twice', [...fixture, pack(1)]],
  ])('refuses %s and says why', (_, rows) => {
    const problems = problemsOf(rows);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ problem }) => problem.length > 0)).toBe(true);
  });
});
