import { unstable_cache } from 'next/cache';
import { isBuilding } from '#server/env';
import { log } from '#server/log';

/** The cache tag of everything read for public pages; expiring it makes those pages anew. */
export const PUBLIC_STATE_TAG = 'public-state';

/** Dates turn parts overdue without any write, so the pages also look again by the clock. */
const LOOK_AGAIN_SECONDS = 60;

const isBig = (value: unknown): value is { big: string } =>
  typeof value === 'object' && value !== null && 'big' in value;

/** JSON that keeps whole numbers of any size, as caches take it. */
function stringifyBigintJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? { big: each.toString() } : each));
}

/** The value of such a text. */
function parseBigintJson<T>(text: string): T {
  return JSON.parse(text, (_, each: unknown) => (isBig(each) ? BigInt(each.big) : each)) as T;
}

/**
 * A reading of the pledge book for public pages, kept under a name until the tag expires. A build has no database: there it answers null, its pages
 * say that the figures are on their way, and are made anew as soon as the site starts. When the database is lost it answers the last that was known.
 */
export function staleIfError<T>(name: string, read: () => Promise<T>): () => Promise<T | null> {
  let last: string | null = null;
  const readText = unstable_cache(async () => (isBuilding() ? null : stringifyBigintJson(await read())), [name], {
    tags: [PUBLIC_STATE_TAG],
    revalidate: LOOK_AGAIN_SECONDS,
  });
  return async () => {
    try {
      last = (await readText()) ?? last;
    } catch (error) {
      log.error({ err: error, name }, 'the pledge book cannot be read; public pages show the last known');
    }
    return last === null ? null : parseBigintJson<T>(last);
  };
}
