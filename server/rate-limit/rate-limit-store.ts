import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { db } from '#server/db';
import type { Prisma } from '#generated/prisma/client';

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

/**
 * Takes one in a transaction, so that what is then not done is not counted. One conditional statement: refused ones do not count either. Null: allowed.
 * Otherwise when it is free again.
 */
export async function takeInTransaction(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  key: string,
  { points, duration }: LimitRule,
  at: Date,
): Promise<Date | null> {
  const end = new Date(at.getTime() + duration * 1_000);
  const taken = await tx.$queryRaw<unknown[]>`
    INSERT INTO rate_limit AS l (key, points, expire) VALUES (${key}, 1, ${end})
    ON CONFLICT (key) DO UPDATE SET points = CASE WHEN l.expire > ${at} THEN l.points + 1 ELSE 1 END,
      expire = CASE WHEN l.expire > ${at} THEN l.expire ELSE ${end} END
    WHERE l.expire <= ${at} OR l.points < ${points} RETURNING 1`;
  if (taken.length > 0) return null;
  const [row] = await tx.$queryRaw<{ expire: Date }[]>`SELECT expire FROM rate_limit WHERE key = ${key}`;
  return row?.expire ?? at;
}
