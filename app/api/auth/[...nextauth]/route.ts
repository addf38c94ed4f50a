import { allowing, notAllowed, nothingHere, problem } from '../../v1/problem';
import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { readText } from '#server/http/read-text';
import { siteUrl } from '#server/http/site-url';
import { returnOptions } from '#server/identity/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** A provider returns a code and a state, in the address or as a form. */
const LARGEST_FORM = 16 * 1024;
const CALLBACK_COOKIE = /next-auth\.callback-url$/;

/**
 * The return from another provider. next-auth's other addresses are not served: `start-provider.ts` calls them in this process, and one of them writes what anyone
 * posts to the log. The site sends no `callbackUrl` with a return, and next-auth would answer 500 to a wrong one, as to a wrong cookie.
 */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth[0] !== 'callback' || nextauth.length !== 2) return nothingHere();
  const wrong = request.cookies.getAll().filter(({ name, value }) => CALLBACK_COOKIE.test(name) && !isWebUrl(value));
  if (wrong.length > 0) return startAgain(wrong.map(({ name }) => name));
  const url = new URL(request.url);
  url.searchParams.delete('callbackUrl');
  if (request.method !== 'POST') return answer(new NextRequest(url, request), context);
  const body = await readText(request, LARGEST_FORM);
  if (body === null) return problem(413, 'The form can have 16 kB at most.');
  const headers = new Headers(request.headers);
  headers.delete('Content-Length');
  return answer(new NextRequest(url, { method: 'POST', headers, body }), context);
}

function answer(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, returnOptions()) as Promise<Response>;
}

function isWebUrl(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

/** Leads to the sign-in page, and deletes the cookies of the attempt. */
function startAgain(cookies: readonly string[]): Response {
  const headers = new Headers({ Location: `${siteUrl()}/sign-in?error=Callback` });
  for (const name of cookies) {
    const secure = name.startsWith('__') ? '; Secure' : '';
    headers.append('Set-Cookie', `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`);
  }
  return new Response(null, { status: 303, headers });
}

const [refuse, options] = [notAllowed('GET, HEAD, POST'), allowing('GET, HEAD, POST')];
export { refuse as DELETE, handle as GET, options as OPTIONS, refuse as PATCH, handle as POST, refuse as PUT };
