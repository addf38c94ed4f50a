import { unstable_cache } from 'next/cache';
import type { CivilDate } from '#domain/civil-date';
import type { Figures } from '#domain/figures';
import { today } from '#server/clock';
import { isBuilding } from '#server/env';
import { fromKeptText, toKeptText } from '#server/site/kept-text';
import { readPublicState } from '#server/site/public-state-queries';
import { log } from '#server/log';
import type { PublicState } from '#server/site/public-state-queries';

/** The tag of every public page that shows what is in the pledge book. */
export const PUBLIC_TAG = 'public-state';

/** Dates turn parts overdue without any write, so the pages also look again by the clock. */
export const LOOK_AGAIN_SECONDS = 60;

let lastKnown: string | null = null;

// A build has no database: its pages say that the figures are on their way, and are made anew as soon as the site starts.
const readText = unstable_cache(
  async () => (isBuilding() ? null : toKeptText(await readPublicState())),
  ['public-state'],
  {
    tags: [PUBLIC_TAG],
    revalidate: LOOK_AGAIN_SECONDS,
  },
);

/**
 * What public pages show of the pledge book, of one moment; null only in a build. When the database is lost, the last that was known, with
 * its own as-of time.
 */
export async function getPublicState(): Promise<PublicState | null> {
  try {
    lastKnown = (await readText()) ?? lastKnown;
  } catch (error) {
    log.error({ err: error }, 'the figures cannot be read; public pages show the last known');
  }
  return lastKnown === null ? null : fromKeptText<PublicState>(lastKnown);
}

/** The civil day the figures are as of. */
export function dayOf(figures: Pick<Figures, 'asOf'>): CivilDate {
  return today(new Date(figures.asOf));
}
