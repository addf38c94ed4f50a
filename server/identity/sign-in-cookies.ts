import { getEnv } from '#server/env';
import { toDeviceMark } from '#server/identity/known-device';
import { knownDeviceCookie, sessionCookie } from '#server/identity/session-cookie';

/** Days a device is known for. */
export const KNOWN_DEVICE_DAYS = 365;

/** The cookies a fresh sign-in sets: the session's, and the mark that this device is known to the address. */
export function signInCookies(session: Readonly<{ sessionToken: string; expires: Date; email: string }>) {
  const { SITE_URL } = getEnv();
  const { name, options } = sessionCookie(SITE_URL);
  const known = knownDeviceCookie(SITE_URL);
  return [
    { name, value: session.sessionToken, options: { ...options, expires: session.expires } },
    {
      name: known.name,
      value: toDeviceMark(session.email),
      options: { ...known.options, maxAge: KNOWN_DEVICE_DAYS * 86_400 },
    },
  ];
}
