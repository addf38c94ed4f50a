import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '#domain/catalogue';
import { addDays, addMonths } from '#domain/civil-date';
import { ask, newStaff, seedCampaign } from '#test/factories';
import type { Staff } from '#server/auth';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { listCatalogueYears } from '#server/catalogue/desk-catalogue-queries';
import { findCurrentOffer, findDeskCatalogue } from '#server/catalogue/desk-year-queries';
import { firstDayOf, publishYear } from '#server/catalogue/publish-year';
import { saveLevel, levelFingerprint } from '#server/catalogue/save-level';
import { withdrawYear } from '#server/catalogue/withdraw-year';
import { today } from '#server/clock';

const YEAR = Number(today().slice(0, 4));
const DAY = addDays(today(), 10);
let editor: Staff<'edit-catalogue'>;
let year = YEAR;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue');
});

/** Each test has a draft of its own. */
beforeEach(async () => {
  const cloned = await cloneCatalogue(editor, year);
  if (cloned.kind !== 'cloned') throw new Error('Not cloned');
  year = cloned.year;
});

const stateOf = async (of: number) => (await listCatalogueYears(editor)).find((each) => each.year === of);
const eventsOf = (of: number) =>
  ask<{ type: string; data: object }>(
    `SELECT type, data FROM event WHERE stream = 'catalogue' AND stream_id = $1 AND type <> 'catalogue-cloned' ORDER BY id`,
    [String(of)],
  );

describe('a draft', () => {
  it('is published from a day on, moved, and taken back before that day, each with an event', async () => {
    expect(await publishYear(editor, { year, from: DAY, seen: '' })).toEqual({ kind: 'published' });
    expect(await stateOf(year)).toMatchObject({ state: 'scheduled', offeredFrom: DAY });
    expect((await findCurrentOffer(editor))?.year).toBe(YEAR);
    const later = addDays(DAY, 1);
    expect(await publishYear(editor, { year, from: later, seen: DAY })).toEqual({ kind: 'published' });
    expect(await withdrawYear(editor, year)).toEqual({ kind: 'withdrawn' });
    expect(await withdrawYear(editor, year)).toEqual({ kind: 'draft' });
    expect(await stateOf(year)).toMatchObject({ state: 'draft', offeredFrom: null });
    expect(await eventsOf(year)).toEqual([
      { type: 'catalogue-published', data: { from: DAY } },
      { type: 'catalogue-published', data: { from: later } },
      { type: 'catalogue-withdrawn', data: { from: later } },
    ]);
  });

  it('is published once, however often that is asked', async () => {
    const asked = { year, from: DAY, seen: '' };
    const results = await Promise.all([1, 2, 3].map(() => publishYear(editor, asked)));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['already', 'already', 'published']);
    expect(await eventsOf(year)).toHaveLength(1);
  });

  it('is not published over a day that the page did not show', async () => {
    await publishYear(editor, { year, from: DAY, seen: '' });
    expect(await publishYear(editor, { year, from: addDays(DAY, 3), seen: '' })).toEqual({ kind: 'changed-since' });
    expect(await stateOf(year)).toMatchObject({ offeredFrom: DAY });
  });

  it.each([
    ['yesterday', addDays(today(), -1), 'past-day'],
    ['no day', 'soon', 'not-a-day'],
    ['a day in more than ten years', addDays(addMonths(today(), 120), 1), 'not-a-day'],
  ])('is not published from %s', async (_, from, kind) => {
    expect(await publishYear(editor, { year, from, seen: '' })).toEqual({ kind });
    expect(await eventsOf(year)).toEqual([]);
  });

  it('is on offer at once from today, in place of the earlier year, and then stays', async () => {
    expect((await findOfferedCatalogue())?.catalogue.year).toBe(YEAR);
    expect(await publishYear(editor, { year, from: today(), seen: '' })).toEqual({ kind: 'published' });
    expect((await findOfferedCatalogue())?.catalogue.year).toBe(year);
    expect([await stateOf(YEAR), await stateOf(year)]).toMatchObject([{ state: 'past' }, { state: 'on-offer' }]);
    expect(await publishYear(editor, { year, from: DAY, seen: today() })).toEqual({ kind: 'begun' });
    expect(await withdrawYear(editor, year)).toEqual({ kind: 'begun' });
  });

  it('keeps a level on offer once it is published', async () => {
    await publishYear(editor, { year, from: DAY, seen: '' });
    const found = await findDeskCatalogue(editor, String(year));
    const takeOff = (tier: Catalogue['tiers'][number]) => {
      const answers = { name: tier.name, price: '5', logoWidth: '100', order: '0' };
      return saveLevel(editor, { year, slug: tier.slug, seen: levelFingerprint(tier), answers }, 'en-US');
    };
    const results = await Promise.all((found?.catalogue.tiers ?? []).map(takeOff));
    expect(results.filter(({ kind }) => kind === 'last-level')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'saved')).toHaveLength(results.length - 1);
    await withdrawYear(editor, year);
  });

  it('without a level on offer is not published, and neither is a year that is not there', async () => {
    const found = await findDeskCatalogue(editor, String(year));
    for (const tier of found?.catalogue.tiers ?? []) {
      const answers = { name: tier.name, price: '5', logoWidth: '100', order: '0' };
      await saveLevel(editor, { year, slug: tier.slug, seen: levelFingerprint(tier), answers }, 'en-US');
    }
    expect(await publishYear(editor, { year, from: DAY, seen: '' })).toEqual({ kind: 'no-level' });
    expect(await publishYear(editor, { year: 1999, from: DAY, seen: '' })).toEqual({ kind: 'not-found' });
    expect(await withdrawYear(editor, 1999)).toEqual({ kind: 'not-found' });
  });
});

it('the first day that is offered is that of the year, or today', () => {
  expect(firstDayOf(YEAR + 1)).toBe(`${YEAR + 1}-01-01`);
  expect([firstDayOf(YEAR - 1), firstDayOf(YEAR)]).toEqual([today(), today()]);
});
