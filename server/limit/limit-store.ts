import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { db } from '#server/db';

/** `points` are free every `duration` seconds. */
export type LimitRule = Readonly<{ points: number; duration: number }>;

const limiters = new Map<string, RateLimiterPrisma>();

/** The counter of a thing, shared by all web processes, in PostgreSQL. */
export function limiterOf(thing: string, rule: LimitRule): RateLimiterPrisma {
  const known = limiters.get(thing);
  if (known) return known;
  const made = new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix: thing, ...rule });
  limiters.set(thing, made);
  return made;
}
