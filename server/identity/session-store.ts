import { sessionLimits } from '#domain/session-limits';
import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';
import { Prisma } from '#generated/prisma/client';
import { hashToken } from '#server/hash-token';

type SessionRow = {
  id: string;
  userId: string;
  expires: Date;
  lastSeenAt: Date;
  provedAt: Date | null;
  hasFactor: boolean;
  name: string | null;
  email: string;
  emailVerified: Date | null;
  roles: Role[];
};

/** Minutes that the two `last_seen_at`, of a session and of its person, may lie behind, so that a request rarely writes. */
const SEEN_MINUTES = 5;

/** The condition that a session `s` is within its limits. Those of staff apply from the moment a role is granted. */
function isOpen(at: Date): Prisma.Sql {
  const { beganAfter, seenAfter, staffBeganAfter, staffSeenAfter } = sessionLimits(at);
  return Prisma.sql`s.expires > ${at} AND CASE
    WHEN EXISTS (SELECT FROM staff_role r WHERE r.user_id = s.user_id)
    THEN s.created_at > ${staffBeganAfter} AND s.last_seen_at > ${staffSeenAfter}
    ELSE s.created_at > ${beganAfter} AND s.last_seen_at > ${seenAfter} END`;
}

/**
 * A session with its person, their current roles and when it proved their second factor, in one query because every signed-in page needs it. Null for a token that is unknown or past its limits.
 * A request notes that the session was seen, which never moves its end.
 */
export async function findSession(token: string) {
  const [at, hash] = [now(), hashToken(token)];
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT s.id, s.user_id AS "userId", s.expires, s.last_seen_at AS "lastSeenAt", s.proved_at AS "provedAt",
      EXISTS (SELECT FROM factor f WHERE f.person_id = p.id) AS "hasFactor", p.name, p.email, p.email_verified AS "emailVerified",
      ARRAY(SELECT r.role::text FROM staff_role r WHERE r.user_id = p.id) AS roles
    FROM session s JOIN person p ON p.id = s.user_id WHERE s.session_token = ${hash} AND ${isOpen(at)}`;
  if (!row) return null;
  const { id, userId, expires, lastSeenAt, provedAt, hasFactor, ...person } = row;
  const stale = new Date(at.getTime() - SEEN_MINUTES * 60_000);
  if (lastSeenAt < stale) {
    await db().session.updateMany({ where: { id, lastSeenAt: { lt: stale } }, data: { lastSeenAt: at } });
    await noteSeen(db(), { id: userId, email: person.email }, at);
  }
  return {
    session: { id, sessionToken: token, userId, expires, provedAt, hasFactor },
    user: { id: userId, ...person },
  };
}

/** Notes that a person was here. Not if they were forgotten meanwhile, as their address then says: whoever waits for the row sees the new one. */
async function noteSeen(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  { id, email }: Readonly<{ id: string; email?: string }>,
  at: Date,
): Promise<void> {
  await tx.$executeRaw`UPDATE person SET last_seen_at = ${at} WHERE id = ${id}::uuid AND email = COALESCE(${email ?? null}, email)`;
}

/** A new session: its token goes into the cookie, and only its hash is stored. `device` as in `readClient`. */
export type NewSession = Readonly<{ token: string; userId: string; expires: Date; device: string }>;

/** Starts a session. */
export async function createSession(
  tx: Pick<Prisma.TransactionClient, 'session' | '$executeRaw'>,
  row: NewSession,
): Promise<void> {
  const { token, ...rest } = row;
  const at = now();
  await tx.session.create({ data: { ...rest, sessionToken: hashToken(token), createdAt: at, lastSeenAt: at } });
  await noteSeen(tx, { id: row.userId }, at);
}

/** Ends a session. Its cookie is invalid from the next request. */
export async function deleteSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken: hashToken(token) } });
}

/** The open sessions of a person, the last seen first. */
export function findSessionsOf(userId: string) {
  return db().$queryRaw<{ id: string; hash: string; device: string; createdAt: Date; lastSeenAt: Date }[]>`
    SELECT s.id, s.session_token AS hash, s.device, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
    FROM session s WHERE s.user_id = ${userId}::uuid AND ${isOpen(now())} ORDER BY s.last_seen_at DESC, s.id`;
}

/** Ends one session of this person. */
export async function deleteSessionOf(userId: string, id: string): Promise<void> {
  await db().session.deleteMany({ where: { userId, id } });
}

/** Ends all sessions of the person with this address; null if there is no such person, otherwise who it is. */
export async function deleteSessionsOf(email: string): Promise<string | null> {
  const person = await db().user.findUnique({ where: { email }, select: { id: true } });
  if (person) await db().session.deleteMany({ where: { userId: person.id } });
  return person?.id ?? null;
}

/** Ends all sessions of this person but the one of this token. */
export async function deleteOtherSessions(userId: string, token: string): Promise<void> {
  await db().session.deleteMany({ where: { userId, sessionToken: { not: hashToken(token) } } });
}
