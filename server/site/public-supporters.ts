import { unstable_cache } from 'next/cache';
import { isBuilding } from '#server/env';
import { log } from '#server/log';
import { fromKeptText, toKeptText } from '#server/site/kept-text';
import { LOOK_AGAIN_SECONDS, PUBLIC_TAG } from '#server/site/public-state';
import { findRecentSupporters, SUPPORTERS_PAGE, type SupporterList } from '#server/supporter/supporter-queries';

let lastKnown: string | null = null;

const readText = unstable_cache(
  async () => (isBuilding() ? null : toKeptText(await findRecentSupporters(SUPPORTERS_PAGE))),
  ['public-supporters'],
  { tags: [PUBLIC_TAG], revalidate: LOOK_AGAIN_SECONDS },
);

/** The first page of supporters who wish to be named, kept apart so that only pages that show it carry it; null only in a build or before the database was reached. */
export async function getPublicSupporters(): Promise<SupporterList | null> {
  try {
    lastKnown = (await readText()) ?? lastKnown;
  } catch (error) {
    log.error({ err: error }, 'the supporters cannot be read; their page shows the last known');
  }
  return lastKnown === null ? null : fromKeptText<SupporterList>(lastKnown);
}
