import { hash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { limiterOf, type LimitRule } from '#server/rate-limit/rate-limit-store';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** What is limited for all web processes together, with the limits. PostgreSQL counts. */
const RULES = {
  'sign-in-address': { points: 5, duration: HOUR },
  'sign-in-client': { points: 60, duration: HOUR },
  'sign-in-all': { points: 2_000, duration: HOUR },
  'email-change-person': { points: 5, duration: HOUR },
  'email-change-address': { points: 5, duration: HOUR },
  // A code has six digits, and three are good at once: thirty guesses a day find one in thirty years.
  'code-person': { points: 10, duration: HOUR },
  'code-day-person': { points: 30, duration: DAY },
  'code-session': { points: 20, duration: HOUR },
  'write-person': { points: 3_000, duration: 600 },
  'invite-person': { points: 20, duration: 86_400 },
  'invite-address': { points: 3, duration: 86_400 },
  'pause-link': { points: 60, duration: HOUR },
  'draft-client': { points: 3_000, duration: 600 },
  'draft-person': { points: 3_000, duration: 600 },
  'draft-all': { points: 3_000, duration: 600 },
  // Cards go to people who did not ask for them.
  'card-address': { points: 3, duration: DAY },
  'card-person': { points: 10, duration: DAY },
} as const satisfies Readonly<Record<string, LimitRule>>;

/** A thing that is limited. */
export type LimitedThing = keyof typeof RULES;

/** The result of taking one from a limit: null if it was allowed, otherwise the seconds until one is free again. */
async function secondsUntilFree(taking: Promise<unknown>): Promise<number | null> {
  try {
    await taking;
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.trunc((error.msBeforeNext + 999) / 1_000));
  }
}

/** Takes one from the limit of this key. Null: allowed. Otherwise the seconds until one is free again. */
export async function takeFromLimit(thing: LimitedThing, key: string): Promise<number | null> {
  // A key may be an address, of email or of a client, and no table but those of people has one.
  const stored = key === 'all' ? key : hash('sha256', key);
  const seconds = await secondsUntilFree(limiterOf(thing, RULES[thing]).consume(stored));
  // The key of a person is their id. Any other may be an address, and is not logged.
  const actor = thing.endsWith('-person') ? key : null;
  if (seconds !== null) await logSecurityInRequest('limited', { actor, what: thing });
  return seconds;
}

const limiter = (keyPrefix: string, points: number) => new RateLimiterMemory({ keyPrefix, points, duration: 60 });

/** Limits a minute that each process counts in memory. A search only reads, and a count in the database took longer than the search itself; a report of the content security policy is one line of the log. */
const LIMITERS = {
  'search-client': limiter('search-client', 240),
  'search-all': limiter('search-all', 6_000),
  'csp-client': limiter('csp-client', 20),
  'csp-all': limiter('csp-all', 200),
};

/** Takes one from this process's limit of this key. Null: allowed. Otherwise the seconds until one is free again. */
export function takeFromOwnLimit(thing: keyof typeof LIMITERS, key: string): Promise<number | null> {
  return secondsUntilFree(LIMITERS[thing].consume(key));
}
