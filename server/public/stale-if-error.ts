import { unstable_cache } from 'next/cache';
import { isBuilding } from '#server/env';
import { log } from '#server/log';

/** The cache tag of everything that public pages read; expiring it refreshes those pages. */
export const PUBLIC_STATE_TAG = 'public-state';

/** Instalments become overdue by date, without any write, so the pages are also refreshed by time. */
const LOOK_AGAIN_SECONDS = 60;

const isBig = (value: unknown): value is { big: string } =>
  typeof value === 'object' && value !== null && 'big' in value;

/** JSON for a cache, with integers of any size. */
function stringifyBigintJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? { big: each.toString() } : each));
}

/** Parses that JSON. */
function parseBigintJson<T>(text: string): T {
  return JSON.parse(text, (_, each: unknown) => (isBig(each) ? BigInt(each.big) : each)) as T;
}

/**
 * Caches a database reading for public pages, under a name, until the tag expires. A build has no database, so it returns null there: its pages say
 * that the figures will follow, and they are regenerated when the site starts. If the database is unreachable it returns the last known value.
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
