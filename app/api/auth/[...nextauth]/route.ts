import { allowing, notAllowed, nothingHere } from '../../v1/problem';
import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions, returnOptions } from '#server/identity/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The actions that next-auth handles below this address. It would respond to any other with 400. */
const KNOWN = /^(callback|csrf|error|_log|providers|session|signin|signout|verify-request)$/;

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!KNOWN.test(nextauth[0] ?? '')) return nothingHere();
  const options = nextauth[0] === 'callback' ? returnOptions() : authOptions();
  return NextAuth(request, context, options) as Promise<Response>;
}

const [refuse, options] = [notAllowed('GET, HEAD, POST'), allowing('GET, HEAD, POST')];
export { refuse as DELETE, handle as GET, options as OPTIONS, refuse as PATCH, handle as POST, refuse as PUT };
