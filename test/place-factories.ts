import type { Catalogue } from '#domain/catalogue';
import { money } from '#domain/money';
import { ask, sponsorship } from '#test/factories';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { today } from '#server/clock';

/** The current calendar year. */
export const THIS_YEAR = Number(today().slice(0, 4));
let run = 0;

/** A slug that only this test uses, because places are counted by slug. */
export const own = (slug: string) => `${slug}-${run}`;
/** A level of a catalogue with this number of places. */
export const tier = (slug: string, capacity: number | null) => ({
  slug: own(slug),
  name: slug,
  order: 0,
  price: money(150_000n, 'USD'),
  capacity,
  logoWidth: 175,
  published: true,
});
/** A benefit of these levels with this number of places. */
export const benefit = (slug: string, capacity: number | null, tiers: string[]) => ({
  slug: own(slug),
  name: slug,
  description: '',
  group: 'all',
  order: 0,
  capacity,
  tiers: tiers.map((each) => ({ tier: own(each), quantity: null })),
  assets: [],
});
/** A catalogue of the newest year, with levels and benefits that only this test uses. */
export const catalogue = (over: Partial<Catalogue> = {}): Catalogue => ({
  year: THIS_YEAR + 30 + run,
  currency: 'USD',
  groups: [{ slug: 'all', name: 'All', order: 0 }],
  tiers: [tier('five', 5), tier('one', 1), tier('open', null)],
  benefits: [
    benefit('talk', 2, ['five', 'open']),
    benefit('badge', null, ['five', 'one', 'open']),
    benefit('booth', 3, ['open', 'one']),
  ],
  ...over,
});
/** Puts such a catalogue on offer; returns what changed. */
export const offer = (over: Partial<Catalogue> = {}) =>
  putCatalogue(catalogue(over), 'test', { dryRun: false, offeredFrom: today() });
/** An application for one of its levels. */
export const apply = (slug: string, name: string, more: object = {}) => sponsorship(own(slug), name, more);
/** A time within a year. */
export const inYear = (year: number) => new Date(Date.UTC(year, 5, 15, 12));

/** Places taken of a level or benefit in a calendar year, by default the current one. */
export async function takenOf(slug: string, year = THIS_YEAR): Promise<number> {
  const sql = 'SELECT taken FROM place_year WHERE slug = $1 AND year = $2';
  return (await ask<{ taken: number }>(sql, [own(slug), year]))[0]?.taken ?? 0;
}
/** The same in several years. */
export const takenOver = (slug: string, years: number[]) => Promise.all(years.map((each) => takenOf(slug, each)));

/** Puts a new catalogue on offer, the newest one, with all its places free. */
export async function newCatalogue(): Promise<void> {
  run += 1;
  await offer();
}
