import { createHash } from 'node:crypto';

/** A public JSON answer with its `ETag`; 304 where the asker has it already. `stable` is what the tag is made of. */
export function publicJson(request: Request, body: unknown, stable: unknown = body): Response {
  const etag = `"${createHash('sha1').update(JSON.stringify(stable)).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache', 'Access-Control-Allow-Origin': '*' };
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  return known?.includes(etag) ? new Response(null, { status: 304, headers }) : Response.json(body, { headers });
}
