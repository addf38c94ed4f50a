import { now } from '#server/clock';
import { db } from '#server/db';

const DAY_MS = 86_400_000;

/** Deletes drafts, links and sessions that have expired, and counters of limits that are over. Facts are never deleted. */
export async function deleteExpired(): Promise<void> {
  const at = now();
  const before = { lt: at };
  await db().pledgeDraft.deleteMany({ where: { expiresAt: before } });
  await db().verificationToken.deleteMany({ where: { expires: { lt: new Date(at.getTime() - DAY_MS) } } });
  await db().session.deleteMany({ where: { expires: before } });
  await db().rateLimit.deleteMany({ where: { expire: before } });
}
