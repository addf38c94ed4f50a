import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, newStaff, seedCampaign } from '#test/factories';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { findDeskCatalogue } from '#server/catalogue/desk-year-queries';
import { exportCatalogue } from '#server/catalogue/export-catalogue';
import { findEarlierCatalogues, findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { importCatalogue } from '#server/catalogue/import-catalogue';
import { publishCatalogue } from '#server/catalogue/publish-catalogue';
import { publishYear } from '#server/catalogue/publish-year';
import { levelFingerprint, saveLevel } from '#server/catalogue/save-level';
import { today } from '#server/clock';

const folder = mkdtempSync(path.join(tmpdir(), 'fixture-'));
const file = path.join(folder, 'fixture.json');

beforeAll(seedCampaign);
afterAll(() => rmSync(folder, { recursive: true }));

async function importJson(rows: unknown): Promise<string[]> {
  writeFileSync(file, JSON.stringify(rows));
  const lines: string[] = [];
  await importCatalogue(file, { dryRun: false, print: (line) => lines.push(line) });
  return lines;
}
const readTables = () =>
  Promise.all(
    ['catalogue_year', 'tier', 'benefit', 'tier_benefit', 'event'].map((table) =>
      ask(`SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );

const row = (model: string, pk: number, fields: object) => ({ model: `sponsors.${model}`, pk, fields });
const packageRow = (pk: number, name: string, amount: number, year: number) =>
  row('sponsorshippackage', pk, {
    name,
    slug: name.toLowerCase(),
    order: pk,
    sponsorship_amount: amount,
    advertise: amount > 0,
    logo_dimension: 200,
    year,
  });
const benefitRow = (pk: number, name: string, packages: number[], over: object = {}) =>
  row('sponsorshipbenefit', pk, {
    name,
    description: ` About ${name}. `,
    program: 1,
    order: pk,
    capacity: null,
    soft_capacity: false,
    year: 2019,
    packages,
    ...over,
  });
const fixture = [
  row('sponsorshipprogram', 1, { name: 'Foundation', order: 1 }),
  packageRow(1, 'Keystone', 120_000, 2019),
  packageRow(2, 'Writers', 0, 2019),
  packageRow(3, 'Keystone', 1, 2018),
  benefitRow(10, 'Meet the board', [1], { capacity: 4 }),
  benefitRow(11, 'Social media', [1, 2], { capacity: 3, soft_capacity: true }),
  row('benefitfeatureconfiguration', 30, { benefit: 11 }),
  row('tieredbenefitconfiguration', 30, { package: 1, quantity: 5 }),
  row('logoplacementconfiguration', 31, { publisher: 'psf' }),
];

describe("a fixture of python.org's site", () => {
  it('becomes the levels, benefits, quantities and places of its latest year', async () => {
    await importJson(fixture);
    await publishCatalogue('2019', '2019-01-01');
    const earlier = (await findEarlierCatalogues()).find(({ catalogue }) => catalogue.year === 2019);
    expect(earlier?.catalogue).toMatchObject({
      currency: 'USD',
      tiers: [
        { slug: 'keystone', name: 'Keystone', price: { amount: 12_000_000n }, capacity: 4, published: true },
        { slug: 'writers', published: false },
      ],
      benefits: [
        { name: 'Meet the board', description: 'About Meet the board.', capacity: 4 },
        {
          name: 'Social media',
          capacity: null,
          tiers: [
            { tier: 'keystone', quantity: 5 },
            { tier: 'writers', quantity: null },
          ],
        },
      ],
    });
    expect(await countOf('catalogue_year WHERE year = 2018')).toBe(0);
    // An old year is only for comparison; the catalogue on offer stays.
    expect((await findOfferedCatalogue())?.catalogue.year).toBe(Number(today().slice(0, 4)));
    const before = await readTables();
    expect((await importJson(fixture))[0]).toContain('nothing changed');
    expect(await readTables()).toEqual(before);
  });

  it('is read with a byte order mark too', async () => {
    writeFileSync(file, `\ufeff${JSON.stringify(fixture)}`);
    const lines: string[] = [];
    await importCatalogue(file, { dryRun: false, print: (line) => lines.push(line) });
    expect(lines[0]).toContain('nothing changed');
  });

  it('with a package without a price is refused with the position in the file, and changes nothing', async () => {
    const before = await readTables();
    const broken = row('sponsorshippackage', 9, {
      name: 'X',
      slug: 'x',
      order: 1,
      advertise: true,
      logo_dimension: 1,
      year: 2019,
    });
    await expect(importJson([...fixture, broken])).rejects.toThrow(/\d+\.fields\.sponsorship_amount: /);
    expect(await readTables()).toEqual(before);
  });

  it('is edited, published, cloned and exported, and both years come back from their files without a change', async () => {
    const editor = await newStaff('editor', 'edit-catalogue');
    const year = Number(today().slice(0, 4)) + 1;
    await importJson(JSON.parse(JSON.stringify(fixture).replaceAll('"year":2019', `"year":${year}`)));
    const found = await findDeskCatalogue(editor, String(year));
    const keystone = found?.catalogue.tiers.find(({ slug }) => slug === 'keystone');
    if (!keystone) throw new Error('No level Keystone');
    const answers = {
      name: 'Keystone',
      price: '125000',
      capacity: '3',
      logoWidth: '220',
      order: '1',
      published: 'yes',
    };
    const form = { year, slug: 'keystone', seen: levelFingerprint(keystone), answers };
    expect(await saveLevel(editor, form, 'en-US')).toEqual({ kind: 'saved' });
    expect(await publishYear(editor, { year, from: today(), seen: '' })).toEqual({ kind: 'published' });
    const offered = (await findOfferedCatalogue())?.catalogue;
    expect(offered).toMatchObject({
      year,
      tiers: [{ slug: 'keystone', price: { amount: 12_500_000n }, capacity: 3 }, {}],
    });
    expect(await cloneCatalogue(editor, year)).toEqual({ kind: 'cloned', year: year + 1 });
    const before = await readTables();
    for (const each of [year, year + 1]) {
      const text = await exportCatalogue(String(each));
      expect((await importJson(JSON.parse(text)))[0]).toContain('nothing changed');
      expect(JSON.parse(text)).toMatchObject({ year: each });
      expect(JSON.parse(text).tiers[0]).toMatchObject({ slug: 'keystone', price: 12_500_000, capacity: 3 });
    }
    expect(await readTables()).toEqual(before);
  });
});
