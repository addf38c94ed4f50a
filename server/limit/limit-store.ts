import { RateLimiterMemory, RateLimiterPrisma } from 'rate-limiter-flexible';
import { db } from '#server/db';

/** `points` are free every `duration` seconds; counted in PostgreSQL for all web processes together, or by each for itself. */
export type LimitRule = Readonly<{ points: number; duration: number; eachProcess?: true }>;

type Limiter = RateLimiterPrisma | RateLimiterMemory;

const limiters = new Map<string, Limiter>();

/** The counter of a thing. */
export function limiterOf(thing: string, { points, duration, eachProcess }: LimitRule): Limiter {
  const known = limiters.get(thing);
  if (known) return known;
  const options = { keyPrefix: thing, points, duration };
  const made = eachProcess
    ? new RateLimiterMemory(options)
    : new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', ...options });
  limiters.set(thing, made);
  return made;
}
