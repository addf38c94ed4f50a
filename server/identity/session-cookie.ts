/** Days until a session ends by itself. */
export const SESSION_DAYS = 30;

/** The session's cookie: `__Host-` and Secure where the site runs on https, always HttpOnly and SameSite=Lax. */
export function sessionCookie(siteUrl: string) {
  const secure = siteUrl.startsWith('https:');
  return {
    name: secure ? '__Host-pledgebook.session' : 'pledgebook.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}
