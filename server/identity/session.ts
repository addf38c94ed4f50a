import { getEnv } from '#server/env';
import { deleteSession } from '#server/identity/session-store';
import { isSigned, sign } from '#server/signature';

/** Days until a known device is forgotten. */
export const KNOWN_DEVICE_DAYS = 365;

type Jar = Readonly<{ get: (name: string) => { value: string } | undefined }>;

/** A cookie of this site: `__Host-` and Secure if the site uses https, always HttpOnly and SameSite=Lax. */
export function ownCookie(name: string, siteUrl: string) {
  const secure = siteUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    // `__Host-` requires this path. Otherwise a browser rejects the cookie.
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}

/** The cookie that holds a session's token. */
export function sessionCookie(siteUrl: string) {
  return ownCookie('pledgebook.session', siteUrl);
}

/** The name of that cookie. */
export function sessionCookieName(): string {
  return sessionCookie(getEnv().SITE_URL).name;
}

/** The cookie that marks a device as having signed in to an address before. It gives no access. */
export function knownDeviceCookie(siteUrl: string) {
  return ownCookie('pledgebook.known', siteUrl);
}

/** The cookie's value for an address. */
export function toDeviceMark(email: string): string {
  return sign('known-device', email);
}

/** Whether this device has signed in to that address before. If a stranger uses up the address's emails, that does not lock this device out. */
export function isKnownDevice(jar: Jar, email: string): boolean {
  const mark = jar.get(knownDeviceCookie(getEnv().SITE_URL).name);
  return mark !== undefined && isSigned('known-device', email, mark.value);
}

/** The cookies of a new sign-in: the session's, and the mark that this device is known to the address. */
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

/** The session's cookie with an empty value and its original options. Browsers accept a `__Host-` cookie, also to delete it, only with Secure and Path=/. */
export function signOutCookie() {
  const { name, options } = sessionCookie(getEnv().SITE_URL);
  return { name, value: '', options: { ...options, maxAge: 0 } };
}

/** Ends a session: deletes its row, so that its cookie is invalid from the next request. */
export async function endSession(token: string | undefined): Promise<void> {
  if (token) await deleteSession(token);
}
