import NextAuth from 'next-auth';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { getEnv } from '#server/env';
import { authOptions } from '#server/identity/auth-options';
import { offeredProviders } from '#server/identity/providers';
import { toReturnPath } from '#server/http/site-url';
import { log } from '#server/log';

/**
 * Calls next-auth's handler at one of its addresses. The handler reads the request's cookies itself. The cookies that it sets are sent with the action's
 * response.
 */
async function askNextAuth(nextauth: string[], form?: Readonly<Record<string, string>>): Promise<unknown> {
  const address = `${getEnv().SITE_URL}/api/auth/${nextauth.join('/')}`;
  const request = new NextRequest(address, form && { method: 'POST', body: new URLSearchParams(form) });
  const params = Promise.resolve({ nextauth });
  const response = (await NextAuth(request, { params }, authOptions())) as Response;
  const jar = await cookies();
  for (const cookie of new NextResponse(null, response).cookies.getAll()) jar.set(cookie);
  return response.json();
}

/** The URL from next-auth where the person signs in. If the provider does not respond, it is a page of this site. */
async function findProviderUrl(id: string, returnTo: unknown): Promise<string> {
  const { SITE_URL } = getEnv();
  const { csrfToken } = (await askNextAuth(['csrf'])) as { csrfToken: string };
  const callbackUrl = SITE_URL + toReturnPath(returnTo);
  const { url } = (await askNextAuth(['signin', id], { csrfToken, callbackUrl, json: 'true' })) as { url?: string };
  if (!url || new URL(url).origin === SITE_URL) throw new Error(`next-auth did not say where to sign in with ${id}`);
  return url;
}

/**
 * Starts the sign-in at another provider with next-auth's handler, called in this process, so that the button works without JavaScript. Returns the URL where
 * the person signs in. Null for a provider that is not offered or cannot be reached, which is logged. Call it from a Server Action.
 */
export async function startProvider(id: string, returnTo: unknown): Promise<string | null> {
  if (!offeredProviders(getEnv()).some((provider) => provider.id === id)) return null;
  try {
    return await findProviderUrl(id, returnTo);
  } catch (error) {
    log.error({ err: error }, 'signing in elsewhere could not begin');
    return null;
  }
}
