import { allowing, notAllowed } from '../../v1/problem';
import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions, returnOptions } from '#server/identity/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const options = nextauth[0] === 'callback' ? returnOptions() : authOptions();
  return NextAuth(request, context, options) as Promise<Response>;
}

const [refuse, options] = [notAllowed('GET, HEAD, POST'), allowing('GET, HEAD, POST')];
export { refuse as DELETE, handle as GET, options as OPTIONS, refuse as PATCH, handle as POST, refuse as PUT };
