import type { APIRequestContext } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { decode } from './html-form.ts';

/** Links that leave the site, or that do not request anything. */
const ELSEWHERE = /^(mailto:|tel:|data:|#)/;

async function readPage(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address, { maxRedirects: 0 });
  expect(answer.status(), address).toBe(200);
  return answer.text();
}

/** The links of a page within the site, as absolute URLs without fragments. */
function linksOf(html: string, address: string, origin: string): string[] {
  return (
    [
      ...html.matchAll(
        /<(?:a|link|img|source|script|form(?![^>]*method="post"))\b[^>]*?\s(?:href|src|srcSet|action)="([^"]+)"/g,
      ),
    ]
      // A list of sizes has several, each with its width.
      .flatMap(([, link = '']) => decode(link).split(/ \d+w(?:, )?/))
      .filter((link) => link !== '')
      .filter((link) => !ELSEWHERE.test(link))
      .map((link) => new URL(link, address))
      .filter((url) => url.origin === origin)
      .map((url) => url.href.replace(/#.*$/, ''))
  );
}

test('every page of the sitemap exists at its own URL, and every link on it works', async ({ request, baseURL }) => {
  test.slow();
  const map = await (await request.get('/sitemap.xml')).text();
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => decode(address));
  expect(listed.length).toBeGreaterThan(30);
  const from = new Map<string, string>();
  for (const address of listed) {
    const html = await readPage(request, address);
    expect(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1], address).toBe(address);
    for (const link of linksOf(html, address, baseURL ?? '')) if (!from.has(link)) from.set(link, address);
  }
  const links = [...from.keys()].filter((link) => !listed.includes(link));
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    const answer = await request.get(link);
    expect(answer.status(), `${link}, linked from ${from.get(link)}`).toBeLessThan(400);
  }
});
