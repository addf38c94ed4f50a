import { getEnv } from '#server/env';
import { sessionCookie } from '#server/identity/session-cookie';
import { deleteSession } from '#server/identity/session-store';

/** The name of the cookie a session stands in. */
export function sessionCookieName(): string {
  return sessionCookie(getEnv().SITE_URL).name;
}

/** Ends a session: its row goes, so its cookie opens nothing from the very next request on. */
export async function endSession(token: string | undefined): Promise<void> {
  if (token) await deleteSession(token);
}
