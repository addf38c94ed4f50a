import { getEnv } from '#server/env';
import { isSigned, sign } from '#server/signature';

/** The URL on which this process listens, such as `http://127.0.0.1:3000`. It is never shown to users. */
export function loopbackUrl(): string {
  const { HOST, PORT } = getEnv();
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

const TOKEN_TEXT = 'public pages';

/** The token that the site sends with its request to itself. Only a process with AUTH_SECRET can make it. */
export function expireToken(): string {
  return sign('refresh-pages', TOKEN_TEXT);
}

/** Whether a request has that token. */
export function hasExpireToken(headers: Headers): boolean {
  return isSigned('refresh-pages', TOKEN_TEXT, headers.get('authorization')?.replace(/^Bearer /, '') ?? '');
}

/** Expires the tag of the public pages. The site sends itself a request, because the framework can expire tags only while it handles a request. */
export async function expirePages(): Promise<void> {
  const answer = await fetch(`${loopbackUrl()}/api/refresh`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${expireToken()}` },
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(`refreshing answered ${answer.status}`);
  await answer.body?.cancel();
}
