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

/** A session with its person and their current roles, in one query because every signed-in page needs it. Null for a token that is expired or unknown. */
export async function findSession(token: string) {
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT s.id, s.session_token AS "sessionToken", s.user_id AS "userId", s.expires, p.name, p.email,
      p.email_verified AS "emailVerified", ARRAY(SELECT r.role::text FROM staff_role r WHERE r.user_id = p.id) AS roles
    FROM session s JOIN person p ON p.id = s.user_id WHERE s.session_token = ${token} AND s.expires > ${now()}`;
  if (!row) return null;
  const { id, sessionToken, userId, expires, ...person } = row;
  return { session: { id, sessionToken, userId, expires }, user: { id: userId, ...person } };
}

/** Ends a session. Its cookie is invalid from the next request. */
export async function deleteSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken: token } });
}
