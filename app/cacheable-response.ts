import { createHash } from 'node:crypto';
import { stringifyExactJson } from '#server/http/exact-json';

type Body = string | Uint8Array<ArrayBuffer>;

type How = Readonly<{
  type: string;
  /** The content that the ETag is computed from, if the body also has values that change without meaning. */
  stable?: Body;
  headers?: Readonly<Record<string, string>>;
}>;

/** Whether `If-None-Match` matches this ETag: `*` or a list, with the weak comparison that RFC 9110 requires here. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  const opaque = (tag: string) => tag.replace(/^W\//, '');
  return (ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g) ?? []).some((known) => opaque(known) === opaque(etag));
}

const toHeaders = (stable: Body, more: How['headers']) => ({
  ETag: `W/"${createHash('sha1').update(stable).digest('base64url')}"`,
  'Cache-Control': 'public, no-cache',
  'Access-Control-Allow-Origin': '*',
  ...more,
});

/** 304 if the client already has what `stable` names, before anything of it is read; otherwise null. */
export function notModified(request: Request, stable: Body, more?: How['headers']): Response | null {
  const headers = toHeaders(stable, more);
  if (!isKnown(request.headers.get('if-none-match'), headers.ETag)) return null;
  return new Response(null, { status: 304, headers });
}

/**
 * A response that is the same for everyone, with its `ETag`; 304 if the client already has it. The ETag is weak: it promises the same content, not the same
 * bytes, which differ when compressed or when `stable` leaves something out.
 */
export function publicAnswer(request: Request, body: Body, { type, stable = body, headers: more }: How): Response {
  return (
    notModified(request, stable, more) ??
    new Response(body, { headers: { ...toHeaders(stable, more), 'Content-Type': type } })
  );
}

/** A public JSON response with its `ETag`; 304 if the client already has it. The ETag is computed from `stable`. Integers of any size are exact. */
export function publicJson(request: Request, body: unknown, stable: unknown = body): Response {
  return publicAnswer(request, stringifyExactJson(body), {
    type: 'application/json',
    stable: stringifyExactJson(stable),
  });
}
