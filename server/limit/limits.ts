import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limiterOf, type LimitRule } from '#server/limit/limit-store';

const HOUR = 3_600;

/** What is limited for all web processes together, and how far: counted in PostgreSQL. */
const RULES = {
  'sign-in-address': { points: 5, duration: HOUR },
  'sign-in-client': { points: 60, duration: HOUR },
  'sign-in-all': { points: 2_000, duration: HOUR },
  'write-person': { points: 3_000, duration: 600 },
  'draft-client': { points: 3_000, duration: 600 },
} as const satisfies Readonly<Record<string, LimitRule>>;

/** A thing that is limited. */
export type LimitedThing = keyof typeof RULES;

/** The column has room for 255 signs, the thing's name before the key included. */
const LONGEST_KEY = 200;

/** What became of taking one from a limit. Null: it was free. Otherwise the seconds until there is room again. */
async function secondsUntilFree(taking: Promise<unknown>): Promise<number | null> {
  try {
    await taking;
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.trunc((error.msBeforeNext + 999) / 1_000));
  }
}

/** Takes one from what is free for that key. Null: go on. Otherwise the seconds until there is room again. */
export function takeFromLimit(thing: LimitedThing, key: string): Promise<number | null> {
  const short = key.length > LONGEST_KEY ? createHash('sha256').update(key).digest('hex') : key;
  return secondsUntilFree(limiterOf(thing, RULES[thing]).consume(short));
}

const limiter = (keyPrefix: string, points: number) => new RateLimiterMemory({ keyPrefix, points, duration: 60 });

/** What each process limits for itself, and how far. Reading writes nothing: a count in the database took longer than the search it stood before. */
const LIMITERS = { 'search-client': limiter('search-client', 240), 'search-all': limiter('search-all', 6_000) };

/** Takes one from what this process has free for that key. Null: go on. Otherwise the seconds until there is room again. */
export function takeFromOwnLimit(thing: keyof typeof LIMITERS, key: string): Promise<number | null> {
  return secondsUntilFree(LIMITERS[thing].consume(key));
}
