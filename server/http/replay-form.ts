import { isDatabaseDown } from '#server/runtime/database-status';
import { loopbackUrl } from '#server/http/loopback-url';
import { internalToken } from '#server/http/internal-token';
import type { PostedFields } from '#server/http/action-payload';
import { ownPageBeside } from '#server/http/page-locale';
import { INTERNAL_TOKEN_HEADER } from '#server/http/form-routes';
import { sendPage } from '#server/http/page-response';
import { takeStatus } from '#server/http/action-status';

/** What of a request goes on with its form. */
const KEPT = ['cookie', 'origin', 'user-agent', 'accept', 'accept-language', 'sec-fetch-site', 'x-forwarded-for'];
/** What belongs to the way an answer came, not to the answer. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

/**
 * Posts a page's form on to that same page, as multipart with the site's own word: the framework's actions read no other, and a page cannot tell its status.
 * `host`: where the form was sent to, as far as it can be trusted.
 */
export async function postFormOn(
  request: Request,
  page: string,
  fields: PostedFields,
  host: string,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const headers = new Headers({ [INTERNAL_TOKEN_HEADER]: internalToken('post a form on'), 'x-forwarded-host': host });
  for (const name of KEPT) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const answer = await fetch(loopbackUrl() + page, { method: 'POST', body, headers, redirect: 'manual' });
  // A page that needs the book as well cannot even show again what was typed; the browser still has it.
  if (answer.status === 500 && isDatabaseDown())
    return sendPage(ownPageBeside(page, 'unavailable'), 503, { 'Retry-After': '10' });
  const sent = new Headers(answer.headers);
  for (const name of OF_THE_WAY) sent.delete(name);
  // The framework takes whole addresses from proxy.ts only, and makes its own ones short again.
  const location = sent.get('location');
  if (location !== null) sent.set('location', new URL(location, request.url).href);
  const status = takeStatus(sent) ?? answer.status;
  return new Response(answer.body, { status, headers: sent });
}
