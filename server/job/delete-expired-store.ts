import { sessionLimits } from '#domain/session-limits';
import { KEPT_DAYS } from '#domain/waiting-list';
import { deleteWaitingImports } from '#server/bank/bank-import-store';
import { now } from '#server/clock';
import { db } from '#server/db';
import { deleteOpenings } from '#server/desk/opening-store';
import { SETUP_MINUTES } from '#server/factor/factor-store';
import { deleteOldChallenges } from '#server/factor/passkey-store';

const DAY_MS = 86_400_000;

/** Deletes expired drafts, links, setups of second factors, challenges, sessions, counters of limits, bank files that nobody has confirmed, who has a pledge open at the desk, and the answers of offers that ended long ago. It never deletes facts (pledges, payments, events). */
export async function deleteExpired(): Promise<void> {
  const at = now();
  const before = { lt: at };
  await db().pledgeDraft.deleteMany({ where: { expiresAt: before } });
  await db().verificationToken.deleteMany({ where: { expires: { lt: new Date(at.getTime() - DAY_MS) } } });
  await db().emailChange.deleteMany({ where: { expires: before } });
  await db().factorSetup.deleteMany({ where: { createdAt: { lt: new Date(at.getTime() - SETUP_MINUTES * 60_000) } } });
  await deleteOldChallenges(at);
  const { seenAfter } = sessionLimits(at);
  await db().session.deleteMany({ where: { OR: [{ expires: before }, { lastSeenAt: { lte: seenAfter } }] } });
  await db().$queryRaw`SELECT erase_waiting_answers(${new Date(at.getTime() - KEPT_DAYS * DAY_MS)})`;
  await deleteWaitingImports(new Date(at.getTime() - DAY_MS));
  await deleteOpenings(at);
  await db().rateLimit.deleteMany({ where: { expire: before } });
}
