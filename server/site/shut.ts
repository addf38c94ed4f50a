import { findShut, type Shut } from '#domain/campaign';
import { getCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { dayOf, getPublicState } from '#server/site/public-state';

/** Why no pledge can be made on the day public pages are as of; null while one can, and where nothing can be read. */
export async function readShut(): Promise<Shut | null> {
  const state = await getPublicState();
  return state && findShut(state.terms, dayOf(state.figures));
}

/** Why no pledge can be made today, asked of the database: for pages made per request. */
export async function findShutToday(): Promise<Shut | null> {
  return findShut((await getCampaign()).terms, today());
}

const NOTHING_ELSE: Readonly<{ en: Record<never, string>; es: Record<never, string> }> = { en: {}, es: {} };

/** The words that stand in for a page's own while no pledge can be made, under the same keys; to be told after them. */
export function wordsWhile(
  shut: Shut | null,
  words: Partial<Record<Shut['phase'], Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>>>>,
): typeof NOTHING_ELSE {
  return (shut && words[shut.phase]) ?? NOTHING_ELSE;
}
