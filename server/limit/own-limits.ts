import { RateLimiterMemory } from 'rate-limiter-flexible';
import { secondsUntilFree } from '#server/limit/seconds-until-free';

const limiter = (keyPrefix: string, points: number) => new RateLimiterMemory({ keyPrefix, points, duration: 60 });

/** What is limited, and how far. Reading writes nothing: a count in the database took longer than the search it stood before. */
const LIMITERS = { 'search-client': limiter('search-client', 240), 'search-all': limiter('search-all', 6_000) };

/** A thing that each process limits for itself, in memory. */
export type OwnLimitedThing = keyof typeof LIMITERS;

/** Takes one from what this process has free for that key. Null: go on. Otherwise the seconds until there is room again. */
export function takeFromOwnLimit(thing: OwnLimitedThing, key: string): Promise<number | null> {
  return secondsUntilFree(LIMITERS[thing].consume(key));
}
