import type { FieldError } from '#domain/field-error';
import { wordRefusal } from '#components/draft/refusal-messages';
import { REFUSALS } from '#content/messages/refusals';
import { translate } from '#server/i18n/translate';

/** The API speaks English. */
const i18n = translate('en', REFUSALS);

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

/** An error in words, as RFC 9457 tells them. `errors` names fields. */
export function problem(
  status: number,
  detail: string,
  more: Readonly<{ errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> }> = {},
): Response {
  const errors = more.errors?.map((error) => ({ field: error.field, detail: wordRefusal(error, i18n).text }));
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, ...(errors ? { errors } : {}) };
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'private, no-store', ...more.headers },
  });
}

/** The answer of an address where nothing is. */
export function nothingHere(): Response {
  return problem(404, 'Nothing is at this address. What is there: /api/v1/openapi.json.');
}

/** The answer of an address to a method it does not know. */
export function notAllowed(allow: string): () => Response {
  return () => problem(405, `This address answers ${allow}.`, { headers: { Allow: allow } });
}

/** The answer of an address to who asks which methods it knows. */
export function allowing(allow: string): () => Response {
  return () => new Response(null, { status: 204, headers: { Allow: `${allow}, OPTIONS` } });
}
