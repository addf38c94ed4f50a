import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';

type SessionRow = {
  id: string;
  sessionToken: string;
  userId: string;
  expires: Date;
  name: string | null;
  email: string;
  emailVerified: Date | null;
  roles: Role[];
};

/**
 * A session with its person and the roles they have at this moment, in one query since every signed-in page asks for it; null for a token that
 * has expired or never was.
 */
export async function findSession(token: string) {
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT s.id, s.session_token AS "sessionToken", s.user_id AS "userId", s.expires, p.name, p.email,
      p.email_verified AS "emailVerified", ARRAY(SELECT r.role::text FROM staff_role r WHERE r.user_id = p.id) AS roles
    FROM session s JOIN person p ON p.id = s.user_id WHERE s.session_token = ${token} AND s.expires > ${now()}`;
  if (!row) return null;
  const { id, sessionToken, userId, expires, ...person } = row;
  return { session: { id, sessionToken, userId, expires }, user: { id: userId, ...person } };
}

/** Ends a session: its cookie opens nothing from the very next request on. */
export async function deleteSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken: token } });
}
