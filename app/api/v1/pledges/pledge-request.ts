import { problem, refusal } from '../problem';
import type { MakePledgeResult } from '#server/pledge/make-pledge';
import { readText } from '#server/http/read-text';
import { isSameOrigin, siteUrl } from '#server/http/site-url';

const LARGEST_BODY = 64 * 1024;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** The body and key of a pledge request, or the problem response. */
export async function readPledgeRequest(request: Request): Promise<{ body: unknown; key: string } | Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Requests from other sites are not accepted.');
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return problem(415, 'Send JSON, with Content-Type: application/json.');
  }
  const key = request.headers.get('idempotency-key') ?? '';
  if (!KEY.test(key)) {
    return problem(
      400,
      'Send an Idempotency-Key of 1 to 200 visible ASCII characters: repeating it returns the first answer.',
    );
  }
  const text = await readText(request, LARGEST_BODY);
  if (text === null) return problem(413, 'The body can have 64 kB at most.');
  try {
    return { key, body: JSON.parse(text) as unknown };
  } catch {
    return problem(400, 'The body is not JSON.');
  }
}

/** The response to the result of making a pledge. */
export function toPledgeAnswer(result: MakePledgeResult): Response {
  switch (result.kind) {
    case 'made':
    case 'replayed':
      return Response.json(result.made, {
        status: 201,
        headers: {
          Location: `${siteUrl()}/account/pledges/${result.made.reference}`,
          'Cache-Control': 'private, no-store',
          ...(result.kind === 'replayed' ? { 'Idempotent-Replayed': 'true' } : {}),
        },
      });
    case 'refused':
      return problem(400, 'Some fields are not valid.', { errors: result.errors });
    case 'no-places':
      return problem(409, `No place is left at this level in ${result.year}.`, {
        errors: [{ field: 'tier', code: 'full' }],
      });
    case 'running':
      return problem(409, 'The first request with this key is still running. Try again in a moment.', {
        headers: { 'Retry-After': '1' },
      });
    case 'key-reused':
      return problem(422, 'This key was used before with another body.');
  }
}
