import { ownAddress } from '#server/site/own-address';

/** One of the site's own pages, sent with another status than its own: a rewrite cannot change it, so the page is read and sent on. */
export async function sendPage(
  path: string,
  status: 404 | 503,
  headers: Record<string, string> = {},
): Promise<Response> {
  const page = await fetch(ownAddress() + path);
  return new Response(page.body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store', ...headers },
  });
}
