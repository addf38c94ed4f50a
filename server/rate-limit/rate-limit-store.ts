import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { db } from '#server/db';

/** Allows `points` in every `duration` seconds. PostgreSQL counts them for all web processes together. */
export type LimitRule = Readonly<{ points: number; duration: number }>;

const limiters = new Map<string, RateLimiterPrisma>();

/** The counter of a limited thing. */
export function limiterOf(thing: string, rule: LimitRule): RateLimiterPrisma {
  const known = limiters.get(thing);
  if (known) return known;
  const made = new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix: thing, ...rule });
  limiters.set(thing, made);
  return made;
}
