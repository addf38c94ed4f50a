import { getEnv } from '#server/env';
import { isSigned, sign } from '#server/signature';

/** Where this process itself listens: `http://127.0.0.1:3000`. Never shown to anyone. */
export function loopbackUrl(): string {
  const { HOST, PORT } = getEnv();
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

const TOKEN_TEXT = 'refresh public pages';

/** What the site sends with the one call it makes to itself; nobody without AUTH_SECRET can make it. */
export function expireToken(): string {
  return sign(TOKEN_TEXT);
}

/** Whether a request carries that token. */
export function hasExpireToken(headers: Headers): boolean {
  return isSigned(TOKEN_TEXT, headers.get('authorization')?.replace(/^Bearer /, '') ?? '');
}

/** Expires the tag of the public pages. The one call of the site to itself: the framework expires tags only while it answers a request. */
export async function expirePages(): Promise<void> {
  const answer = await fetch(`${loopbackUrl()}/api/refresh`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${expireToken()}` },
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(`refreshing answered ${answer.status}`);
  await answer.body?.cancel();
}
