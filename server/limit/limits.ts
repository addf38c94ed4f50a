import { createHash } from 'node:crypto';
import { limiterOf, type LimitRule } from '#server/limit/limit-store';
import { secondsUntilFree } from '#server/limit/seconds-until-free';

const HOUR = 3_600;

/** What is limited, and how far. */
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

/** Takes one from what is free for that key. Null: go on. Otherwise the seconds until there is room again. */
export function takeFromLimit(thing: LimitedThing, key: string): Promise<number | null> {
  const short = key.length > LONGEST_KEY ? createHash('sha256').update(key).digest('hex') : key;
  return secondsUntilFree(limiterOf(thing, RULES[thing]).consume(short));
}
