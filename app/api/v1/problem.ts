import type { FieldError } from '#domain/field-error';
import { wordRefusal } from '#components/draft/refusal-messages';
import { REFUSALS } from '#content/messages/refusals';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { translateToEnglish } from '#server/i18n/translate';

/** The API answers in English. */
const I18N = translateToEnglish(REFUSALS);

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Unprocessable',
  429: 'Too many requests',
  503: 'Unavailable',
};

/** An error response in the format of RFC 9457. `errors` has an error for each field. */
export function problem(
  status: number,
  detail: string,
  more: Readonly<{ errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> }> = {},
): Response {
  const errors = more.errors?.map((error) => ({ field: error.field, detail: wordRefusal(error, I18N).text }));
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, ...(errors ? { errors } : {}) };
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'private, no-store', ...more.headers },
  });
}

/** A refusal for want of a session (401) or a right (403), which is logged. `what` is a name from our code. */
export async function refusal(status: 401 | 403, what: string, detail: string): Promise<Response> {
  await logSecurityInRequest('refused', { actor: null, what });
  return problem(status, detail);
}

/** The response for an unknown address. */
export function nothingHere(): Response {
  return problem(404, 'There is nothing at this address. Every address is in /api/v1/openapi.json.');
}

/** The response to a method that an address does not allow. */
export function notAllowed(allow: string): () => Response {
  return () => problem(405, `Method not allowed. This address accepts ${allow}.`, { headers: { Allow: allow } });
}

/** The response to OPTIONS: the methods that an address allows. */
export function allowing(allow: string): () => Response {
  return () => new Response(null, { status: 204, headers: { Allow: `${allow}, OPTIONS` } });
}
