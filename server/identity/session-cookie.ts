/** Days until a session ends by itself. */
export const SESSION_DAYS = 30;

/** A cookie of this site's own: `__Host-` and Secure where the site runs on https, always HttpOnly and SameSite=Lax. */
function ownCookie(name: string, siteUrl: string) {
  const secure = siteUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    // `__Host-` takes no other path: a browser throws such a cookie away.
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}

/** The cookie a session stands in. */
export function sessionCookie(siteUrl: string) {
  return ownCookie('pledgebook.session', siteUrl);
}

/** The cookie by which a device is known to have signed in to an address before; it opens nothing. */
export function knownDeviceCookie(siteUrl: string) {
  return ownCookie('pledgebook.known', siteUrl);
}
