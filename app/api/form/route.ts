import { ownAddress } from '#server/site/own-address';
import { FORM_HEADERS, isPostedOn, toFormPage } from '#server/site/posted-form';

/** What of a request goes on with its form. */
const KEPT = ['cookie', 'origin', 'user-agent', 'accept', 'accept-language', 'sec-fetch-site', 'x-forwarded-for'];

/**
 * Takes a page's form that was posted urlencoded, which the framework's actions do not read, and posts it on to the same page as multipart. `proxy.ts` alone can
 * ask for it, with the site's own word; to anyone else it is not there.
 */
export async function POST(request: Request): Promise<Response> {
  const page = toFormPage(request.headers.get(FORM_HEADERS.page));
  if (!isPostedOn(request.headers) || page === null) return new Response(null, { status: 404 });
  const body = new FormData();
  for (const [name, value] of new URLSearchParams(await request.text())) body.append(name, value);
  const headers = new Headers();
  for (const name of [...KEPT, FORM_HEADERS.word]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set('x-forwarded-host', request.headers.get(FORM_HEADERS.host) ?? '');
  const answer = await fetch(ownAddress() + page, { method: 'POST', body, headers, redirect: 'manual' });
  const sent = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) sent.delete(name);
  return new Response(answer.body, { status: answer.status, headers: sent });
}
