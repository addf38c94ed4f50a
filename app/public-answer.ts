import { createHash } from 'node:crypto';

type Body = string | Uint8Array<ArrayBuffer>;

type How = Readonly<{
  type: string;
  /** What the tag is made of, where the body also holds what changes without meaning. */
  stable?: Body;
  headers?: Readonly<Record<string, string>>;
}>;

/** An answer that is the same for everyone, with its `ETag`; 304 where the asker has it already. */
export function publicAnswer(request: Request, body: Body, { type, stable = body, headers: more }: How): Response {
  const etag = `"${createHash('sha1').update(stable).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache', 'Access-Control-Allow-Origin': '*', ...more };
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  if (known?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}
