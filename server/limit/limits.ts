import { createHash } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { limiterOf, type LimitRule } from '#server/limit/limit-store';

const HOUR = 3_600;
const MINUTE = 60;

/** What is limited, and how far. */
const RULES = {
  'sign-in-address': { points: 5, duration: HOUR },
  'sign-in-client': { points: 60, duration: HOUR },
  'sign-in-all': { points: 2_000, duration: HOUR },
  'write-person': { points: 3_000, duration: 600 },
  'draft-client': { points: 3_000, duration: 600 },
  // Reading writes nothing: a count in the database took longer than the search it stood before.
  'search-client': { points: 240, duration: MINUTE, eachProcess: true },
  'search-all': { points: 6_000, duration: MINUTE, eachProcess: true },
} as const satisfies Readonly<Record<string, LimitRule>>;

/** A thing that is limited. */
export type LimitedThing = keyof typeof RULES;

/** The column has room for 255 signs, the thing's name before the key included. */
const LONGEST_KEY = 200;

/** Takes one from what is free for that key. Null: go on. Otherwise the seconds until there is room again. */
export async function takeFromLimit(thing: LimitedThing, key: string): Promise<number | null> {
  try {
    await limiterOf(thing, RULES[thing]).consume(
      key.length > LONGEST_KEY ? createHash('sha256').update(key).digest('hex') : key,
    );
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.trunc((error.msBeforeNext + 999) / 1_000));
  }
}
