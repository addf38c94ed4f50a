import { getEnv } from '#server/env';
import { deleteSession } from '#server/identity/session-store';
import { isSigned, sign } from '#server/signature';

/** Days until a session ends by itself. */
export const SESSION_DAYS = 30;

/** Days a device is known for. */
export const KNOWN_DEVICE_DAYS = 365;

type Jar = Readonly<{ get: (name: string) => { value: string } | undefined }>;

/** A cookie of this site's own: `__Host-` and Secure where the site runs on https, always HttpOnly and SameSite=Lax. */
function ownCookie(name: string, siteUrl: string) {
  const secure = siteUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    // `__Host-` takes no other path: a browser throws such a cookie away.
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

/** The cookie by which a device is known to have signed in to an address before; it opens nothing. */
export function knownDeviceCookie(siteUrl: string) {
  return ownCookie('pledgebook.known', siteUrl);
}

const markText = (email: string) => `known device ${email}`;

/** What the cookie holds for an address. */
export function toDeviceMark(email: string): string {
  return sign(markText(email));
}

/** Whether this device has signed in to that address before: a stranger who uses up the address's emails then does not lock it out. */
export function isKnownDevice(jar: Jar, email: string): boolean {
  const mark = jar.get(knownDeviceCookie(getEnv().SITE_URL).name);
  return mark !== undefined && isSigned(markText(email), mark.value);
}

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

/** The session's cookie, emptied: with its own options, since browsers take a `__Host-` cookie, and so its end too, only with Secure and Path=/. */
export function signOutCookie() {
  const { name, options } = sessionCookie(getEnv().SITE_URL);
  return { name, value: '', options: { ...options, maxAge: 0 } };
}

/** Ends a session: its row goes, so its cookie opens nothing from the very next request on. */
export async function endSession(token: string | undefined): Promise<void> {
  if (token) await deleteSession(token);
}
