import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UserFacingError } from '#domain/user-facing-error';
import { addDays } from '#domain/civil-date';
import { ask, countOf, newPerson, seedCampaign, sponsorship, tryPledge } from '#test/factories';
import { findEarlierCatalogues, findOfferedCatalogue, findOfferedTiers } from '#server/catalogue/catalogue-queries';
import { exportCatalogue } from '#server/catalogue/export-catalogue';
import { importCatalogue } from '#server/catalogue/import-catalogue';
import { publishCatalogue } from '#server/catalogue/publish-catalogue';
import { today } from '#server/clock';

const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
const NEXT = Number(today().slice(0, 4)) + 1;

beforeAll(seedCampaign);
afterAll(() => rmSync(folder, { recursive: true }));

async function importText(text: string): Promise<string[]> {
  const file = path.join(folder, `catalogue-${randomUUID()}.json`);
  writeFileSync(file, text);
  const lines: string[] = [];
  await importCatalogue(file, { dryRun: false, print: (line) => lines.push(line) });
  return lines;
}

/** All rows of the tables of a catalogue. */
const readTables = () =>
  Promise.all(
    ['catalogue_year', 'tier', 'benefit', 'tier_benefit', 'event'].map((table) =>
      ask(`SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );

const tiers = [
  { slug: 'gold', name: 'Gold', order: 0, price: 500_000, capacity: 2, logoWidth: 300, published: true },
  { slug: 'hidden', name: 'Hidden', order: 1, price: 100_000, capacity: null, logoWidth: 200, published: false },
];
const benefit = (slug: string, group: string, order: number) => ({
  slug,
  name: slug,
  description: 'Forty minutes.',
  group,
  order,
  capacity: order === 0 ? 3 : null,
  tiers: [{ tier: 'gold', quantity: order === 0 ? 1 : null }],
});
const value = {
  year: NEXT,
  currency: 'USD',
  groups: [
    { slug: 'all', name: 'All of it', order: 0 },
    { slug: 'third', name: '三', order: 1 },
  ],
  tiers,
  benefits: [benefit('talk', 'all', 0), benefit('badge', 'third', 1)],
};

describe('an imported year', () => {
  it('is a draft: every way of reading still gives the previous catalogue', async () => {
    const read = () => Promise.all([findOfferedCatalogue(), findOfferedTiers(), findEarlierCatalogues()]);
    const before = await read();
    expect((await importText(JSON.stringify(value))).at(-1)).toBe(
      `Made 7 changes to the catalogue of ${NEXT} (2 levels, 2 benefits). It is a draft: npm run catalogue:publish -- ${NEXT}`,
    );
    expect(await read()).toEqual(before);
    expect(before[0]?.catalogue.year).toBe(NEXT - 1);
    await expect(tryPledge(await newPerson(), sponsorship('gold', 'Early'))).resolves.toMatchObject({
      kind: 'refused',
    });
    expect(await countOf("event WHERE type = 'catalogue-imported' AND stream_id = $1", [String(NEXT)])).toBe(1);
  });

  it('published from a future day changes nothing before that day', async () => {
    const day = addDays(today(), 40);
    expect(await publishCatalogue(String(NEXT), day)).toBe(`The catalogue of ${NEXT} is on offer from ${day}.`);
    expect((await findOfferedCatalogue())?.catalogue.year).toBe(NEXT - 1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(day, -1)}T23:59:59Z`) });
    try {
      expect((await findOfferedCatalogue())?.catalogue.year).toBe(NEXT - 1);
      vi.setSystemTime(Date.parse(`${day}T00:00:00Z`));
      expect((await findOfferedCatalogue())?.catalogue.year).toBe(NEXT);
      expect((await findOfferedTiers()).map(({ slug }) => slug)).toEqual(['gold', 'hidden']);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['31 June', String(NEXT), `${NEXT}-06-31`],
    ['a year nobody imported', '2001', null],
    ['words', 'next', null],
  ])('is not published by %s', async (_, year, from) => {
    await expect(publishCatalogue(year, from)).rejects.toThrow(UserFacingError);
  });

  it('published today is on offer, and both days are in the audit trail', async () => {
    await publishCatalogue(String(NEXT), null);
    expect((await findOfferedCatalogue())?.catalogue.year).toBe(NEXT);
    expect((await findEarlierCatalogues()).map(({ catalogue }) => catalogue.year)).toEqual([NEXT - 1]);
    expect(await countOf("event WHERE type = 'catalogue-published' AND stream_id = $1", [String(NEXT)])).toBe(2);
  });

  it('is exported as a file that imports back without a change', async () => {
    for (const year of [NEXT - 1, NEXT]) {
      const before = await readTables();
      const text = await exportCatalogue(String(year));
      expect(await importText(text)).toEqual([expect.stringContaining('nothing changed')]);
      expect(await readTables()).toEqual(before);
    }
    expect(JSON.parse(await exportCatalogue(String(NEXT)))).toMatchObject({ year: NEXT, tiers });
    await expect(exportCatalogue('2001')).rejects.toThrow('There is no catalogue of 2001');
  });
});
