import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  seedCampaign,
  pledge,
  sponsorship,
  tryPledge,
} from '#test/factories';
import { UserFacingError } from '#domain/user-facing-error';
import { findEarlierCatalogues, findOfferedCatalogue, findOfferedTiers } from '#server/catalogue/catalogue-queries';
import { importCatalogue } from '#server/catalogue/import-catalogue';
import { exportCatalogue } from '#server/catalogue/export-catalogue';
import { publishCatalogue } from '#server/catalogue/publish-catalogue';
import { today } from '#server/clock';
import { toCatalogueView } from '#server/public/catalogue-view';

const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
const NEXT = Number(today().slice(0, 4)) + 1;

beforeAll(seedCampaign);
afterAll(() => rmSync(folder, { recursive: true }));

/** Imports a value as a file; returns the printed lines. */
async function importJson(value: unknown, dryRun = false): Promise<string[]> {
  const file = path.join(folder, `catalogue-${randomUUID()}.json`);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  const lines: string[] = [];
  await importCatalogue(file, { dryRun, print: (line) => lines.push(line) });
  return lines;
}
const problemsOf = (value: unknown) =>
  importJson(value).then(
    () => 'imported',
    (error: unknown) => (error instanceof UserFacingError ? error.message : Promise.reject(error)),
  );
/** All rows of the tables of a catalogue. */
const readTables = () =>
  Promise.all(
    ['catalogue_year', 'tier', 'benefit', 'tier_benefit', 'event'].map((table) =>
      ask(`SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );

const own = (over: object = {}) => ({
  year: NEXT,
  currency: 'USD',
  groups: [{ slug: 'all', name: 'All of it', order: 0 }],
  tiers: [
    { slug: 'gold', name: 'Gold', order: 0, price: 500_000, capacity: 2, logoWidth: 300, published: true },
    { slug: 'hidden', name: 'Hidden', order: 1, price: 100_000, capacity: null, logoWidth: 200, published: false },
  ],
  benefits: [
    {
      slug: 'lecture',
      name: 'A talk',
      description: 'Forty minutes.',
      group: 'all',
      order: 0,
      capacity: 3,
      tiers: [{ tier: 'gold', quantity: 1 }],
    },
    {
      slug: 'badge',
      name: 'A badge',
      description: '',
      group: 'all',
      order: 1,
      capacity: null,
      tiers: [
        { tier: 'gold', quantity: null },
        { tier: 'hidden', quantity: 2 },
      ],
    },
  ],
  ...over,
});

describe('a catalogue in our own format', () => {
  it('is described by a dry run, which changes nothing', async () => {
    const before = await readTables();
    const lines = await importJson(own(), true);
    expect(lines).toHaveLength(1 + 2 + 2 + 3 + 1);
    expect(lines[0]).toBe(`catalogue of ${NEXT}, USD`);
    expect(lines.join('\n')).toContain('"slug":"gold"');
    expect(lines).toContain('gold brings lecture x 1');
    expect(lines.at(-1)).toBe(`Would make 8 changes to the catalogue of ${NEXT} (2 levels, 2 benefits).`);
    expect(await readTables()).toEqual(before);
  });

  it('is imported as a draft, is on offer with its places once published, and is in the audit trail', async () => {
    expect((await importJson(own())).at(-1)).toBe(
      `Made 8 changes to the catalogue of ${NEXT} (2 levels, 2 benefits). It is a draft: npm run catalogue:publish -- ${NEXT}`,
    );
    expect((await findOfferedCatalogue())?.catalogue.year).toBe(NEXT - 1);
    await publishCatalogue(String(NEXT), null);
    const offered = await findOfferedCatalogue();
    expect(offered?.catalogue).toMatchObject({ year: NEXT, groups: [{ slug: 'all-of-it', name: 'All of it' }] });
    expect(offered && toCatalogueView(offered)).toMatchObject({
      tiers: [{ slug: 'gold', placesLeft: 2 }],
      benefits: [
        { slug: 'lecture', left: 3, tiers: [{ tier: 'gold', quantity: 1 }] },
        {
          slug: 'badge',
          left: null,
          tiers: [{ tier: 'gold', quantity: null }],
        },
      ],
    });
    expect((await findOfferedTiers()).map(({ slug, published }) => [slug, published])).toEqual([
      ['gold', true],
      ['hidden', false],
    ]);
    expect((await findEarlierCatalogues()).map(({ catalogue }) => catalogue.year)).toEqual([NEXT - 1]);
    expect(await countOf("event WHERE type = 'catalogue-published' AND stream_id = $1", [String(NEXT)])).toBe(1);
  });

  it('changes nothing the second time', async () => {
    const before = await readTables();
    expect(await importJson(own())).toEqual([
      `The catalogue of ${NEXT} (2 levels, 2 benefits) is there already: nothing changed.`,
    ]);
    expect(await readTables()).toEqual(before);
  });

  it('with one difference changes only that, and keeps the places taken', async () => {
    await pledge(await newPerson(), sponsorship('gold', 'Loom'));
    const [gold, hidden] = own().tiers;
    expect(await importJson(own({ tiers: [{ ...gold, price: 600_000, capacity: 3 }, hidden] }))).toHaveLength(2);
    const offered = await findOfferedCatalogue();
    expect(offered && toCatalogueView(offered).tiers).toMatchObject([{ price: { amount: 600_000n }, placesLeft: 2 }]);
    await expectChecksHold();
  });

  it('with fewer places than are taken is accepted, and sells none', async () => {
    await pledge(await newPerson(), sponsorship('gold', 'Weft'));
    const [gold, hidden] = own().tiers;
    expect(await importJson(own({ tiers: [{ ...gold, capacity: 1 }, hidden] }))).toHaveLength(2);
    const offered = await findOfferedCatalogue();
    expect(offered && toCatalogueView(offered).tiers).toMatchObject([{ slug: 'gold', placesLeft: 0 }]);
    expect(await tryPledge(await newPerson(), sponsorship('gold', 'Warp'))).toEqual({
      kind: 'no-places',
      year: NEXT - 1,
    });
    await importJson(own());
    await expectChecksHold();
  });

  it('without some existing rows takes them off offer, lists them, and changes nothing the second time', async () => {
    const [gold] = own().tiers;
    const [talk] = own().benefits;
    const brochure = { ...talk, slug: 'brochure', name: 'A brochure', capacity: null };
    const value = (over: object = {}) => own({ year: NEXT + 2, ...over });
    await importJson(value({ benefits: [...own().benefits, brochure] }));
    await publishCatalogue(String(NEXT + 2), null);
    const less = value({ tiers: [gold], benefits: [{ ...talk, tiers: [] }, brochure] });
    const before = await readTables();
    const messages = [
      'level hidden is no longer on offer',
      'benefit badge is no longer on offer',
      'gold no longer brings lecture',
      'gold no longer brings badge',
    ];
    // A level that was never on offer cannot be taken off offer.
    const lines = messages.slice(1);
    expect(await importJson(less, true)).toEqual([...lines, expect.stringContaining('Would make 3 changes')]);
    expect(await readTables()).toEqual(before);
    expect(await importJson(less)).toEqual([...lines, expect.stringContaining('Made 3 changes')]);
    const offered = (await findOfferedCatalogue())?.catalogue;
    expect(offered?.benefits.map(({ slug, tiers }) => [slug, tiers.length])).toEqual([
      ['lecture', 0],
      ['brochure', 1],
    ]);
    expect(await importJson(less)).toEqual([expect.stringContaining('nothing changed')]);

    // A file that has all of them again puts them back on offer. Then the level that everyone sees is removed.
    const shown = { ...own().tiers[1], published: true };
    await importJson(value({ tiers: [gold, shown], benefits: [...own().benefits, brochure] }));
    expect((await findOfferedCatalogue())?.catalogue.benefits.map(({ slug }) => slug).toSorted()).toEqual([
      'badge',
      'brochure',
      'lecture',
    ]);
    expect((await importJson(less)).slice(0, -1)).toEqual(messages);
    expect((await findOfferedTiers()).map(({ slug, published }) => [slug, published])).toEqual([
      ['gold', true],
      ['hidden', false],
    ]);
    expect((await importJson(less)).length).toBe(1);
    expect(await importJson(await exportCatalogue(String(NEXT + 2)))).toHaveLength(1);
    await expectChecksHold();
  });

  it('in a currency other than the year has is refused entirely', async () => {
    const before = await readTables();
    await expect(importJson(own({ currency: 'EUR' }))).rejects.toThrow(
      `The catalogue of ${NEXT} is in USD already, not EUR`,
    );
    expect(await readTables()).toEqual(before);
  });

  it('imported twice at the same moment is stored once', async () => {
    const value = own({ year: NEXT + 1 });
    const outcomes = await Promise.all([importJson(value), importJson(value), importJson(value)]);
    expect(outcomes.map((lines) => lines.length).toSorted((a, b) => a - b)).toEqual([1, 1, 9]);
    expect(await countOf('tier t JOIN catalogue_year y ON y.id = t.catalogue_id WHERE year = $1', [NEXT + 1])).toBe(2);
  });
});

describe('a file that is not a catalogue', () => {
  it.each([
    ['no JSON', '{"year": 2026', ['The file is not JSON']],
    ['another value', '42', ['file: ']],
    ['an empty list', [], ['file: no package has a year']],
    ['unknown fields', own({ surprise: 1 }), ['surprise']],
    ['a level twice', own({ tiers: [own().tiers[0], own().tiers[0]] }), ['tiers.1.slug: "gold" is there twice']],
    ['several faults', own({ year: 'soon', currency: 'GOLD' }), ['year: ', 'currency: ']],
    [
      'a benefit of no level',
      own({ benefits: [{ ...own().benefits[0], tiers: [{ tier: 'silver', quantity: 1 }] }] }),
      ['benefits.0.tiers.0.tier: "silver" is not in this catalogue'],
    ],
  ])('%s: every problem is listed, nothing is changed', async (_, value, words) => {
    const before = await readTables();
    const problems = await problemsOf(value);
    for (const each of words) expect(problems).toContain(each);
    expect(await readTables()).toEqual(before);
  });

  it('a missing file is reported by its name', async () => {
    const missing = path.join(folder, 'missing.json');
    await expect(importCatalogue(missing, { dryRun: false, print: () => undefined })).rejects.toThrow(
      `${missing} cannot be read`,
    );
  });
});
