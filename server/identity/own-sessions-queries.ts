import { cookies } from 'next/headers';
import type { Person } from '#server/auth';
import { sessionCookieName } from '#server/identity/session';
import { findSessionsOf } from '#server/identity/session-store';
import { hashToken } from '#server/hash-token';

/** One of a person's sessions. `device` is a browser and a system, `Firefox/Linux`; the times are RFC 3339. */
export type SessionView = Readonly<{
  id: string;
  device: string;
  startedAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
}>;

/** The open sessions of a person, the last seen first. `isCurrent` is the one of this request. */
export async function listOwnSessions(person: Person): Promise<SessionView[]> {
  const [rows, jar] = await Promise.all([findSessionsOf(person.id), cookies()]);
  const own = hashToken(jar.get(sessionCookieName())?.value ?? '');
  return rows.map(({ id, hash, device, createdAt, lastSeenAt }) => ({
    id,
    device,
    startedAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isCurrent: hash === own,
  }));
}
