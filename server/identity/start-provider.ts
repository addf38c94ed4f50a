import { parseSetCookie, type Cookie } from 'set-cookie-parser';
import { getEnv } from '#server/env';
import { offeredProviders } from '#server/identity/providers';
import { loopbackUrl } from '#server/http/loopback-url';
import { toReturnPath } from '#server/http/return-path';

/** Where the person goes to sign in, and the cookies next-auth wants to see when they come back. */
export type StartedProvider = Readonly<{ url: string; cookies: readonly Cookie[] }>;

const cookiesOf = (answer: Response) => parseSetCookie(answer.headers.getSetCookie());
const toHeader = (cookies: readonly Cookie[]) =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

/**
 * Begins the sign-in at another provider through next-auth's own addresses, so that the button works without script. Null for a provider that is
 * not offered; throws when next-auth does not answer with where to go.
 */
export async function startProvider(id: string, returnTo: unknown): Promise<StartedProvider | null> {
  const env = getEnv();
  if (!offeredProviders(env).some((provider) => provider.id === id)) return null;
  const patience = { signal: AbortSignal.timeout(15_000), redirect: 'manual' } as const;
  const asked = await fetch(`${loopbackUrl()}/api/auth/csrf`, patience);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const first = cookiesOf(asked);
  const answer = await fetch(`${loopbackUrl()}/api/auth/signin/${id}`, {
    ...patience,
    method: 'POST',
    headers: { Cookie: toHeader(first) },
    body: new URLSearchParams({ csrfToken, callbackUrl: env.SITE_URL + toReturnPath(returnTo), json: 'true' }),
  });
  const { url } = (await answer.json()) as { url?: string };
  if (!url) throw new Error(`next-auth did not say where to sign in with ${id}`);
  return { url, cookies: [...first, ...cookiesOf(answer)] };
}
