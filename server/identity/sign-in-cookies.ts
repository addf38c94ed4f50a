import { getEnv } from '#server/env';
import { KNOWN_DEVICE_COOKIE, toDeviceMark } from '#server/identity/known-device';
import { sessionCookie } from '#server/identity/session-cookie';

/** Days a device is known for. */
export const KNOWN_DEVICE_DAYS = 365;

/** The cookies a fresh sign-in sets: the session's, and the mark that this device is known to the address. */
export function signInCookies(session: Readonly<{ sessionToken: string; expires: Date; email: string }>) {
  const { name, options } = sessionCookie(getEnv().SITE_URL);
  return [
    { name, value: session.sessionToken, options: { ...options, expires: session.expires } },
    {
      name: KNOWN_DEVICE_COOKIE,
      value: toDeviceMark(session.email),
      options: { ...options, path: '/sign-in', maxAge: KNOWN_DEVICE_DAYS * 86_400 },
    },
  ];
}
