import { loopbackUrl } from '#server/http/loopback-url';

const CSP = 'Content-Security-Policy';

/**
 * One of the site's own pages, sent with another status than its own: a rewrite cannot change it, so the page is asked for (with the headers
 * `asking`) and sent on, under its own policy of scripts.
 */
export async function sendPage(
  path: string,
  status: 404 | 429 | 503,
  headers: Record<string, string> = {},
  asking: Record<string, string> = {},
): Promise<Response> {
  const page = await fetch(loopbackUrl() + path, { headers: asking });
  const policy = page.headers.get(CSP);
  return new Response(page.body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...(policy ? { [CSP]: policy } : {}),
      ...headers,
    },
  });
}
