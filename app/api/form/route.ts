import type { NextRequest } from 'next/server';
import { ownAddress } from '#server/site/own-address';

const DROPPED = new Set([
  'content-length',
  'content-type',
  'transfer-encoding',
  'connection',
  'host',
  'accept-encoding',
]);

/**
 * Takes a page's form that was posted urlencoded, which the framework's actions do not read, and posts it on to the same page as multipart. Only
 * `proxy.ts` sends requests here.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const page = request.nextUrl.searchParams.get('page') ?? '/';
  const body = new FormData();
  for (const [name, value] of new URLSearchParams(await request.text())) body.append(name, value);
  const headers = new Headers([...request.headers].filter(([name]) => !DROPPED.has(name)));
  // The rewrite has put its own name into Host: what the browser called is in the forwarded one, and held against Origin.
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (host) headers.set('x-forwarded-host', host);
  const target = new URL(page.startsWith('/') && !page.startsWith('//') ? page : '/', ownAddress());
  const answer = await fetch(target, { method: 'POST', body, headers, redirect: 'manual' });
  const sent = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) sent.delete(name);
  return new Response(answer.body, { status: answer.status, headers: sent });
}
