import { expect, test } from './fixture.ts';
import { readFigures } from './figures.ts';
import { switchTo } from './language.ts';
import { newAddress, signIn } from './sign-in.ts';

const DAY_SECONDS = 86_400;

test('the feed is linked from a page, parses, and has only absolute URLs', async ({ page, baseURL }) => {
  await page.goto('/follow');
  for (const [path, lang] of [
    ['/follow', 'en'],
    ['/es/follow', 'es'],
  ] as const) {
    const address = await page.evaluate(
      (text) =>
        new DOMParser()
          .parseFromString(text, 'text/html')
          .querySelector('link[rel=alternate][type="application/atom+xml"]')
          ?.getAttribute('href'),
      await (await page.request.get(path)).text(),
    );
    expect(address).toBe(`${baseURL}${lang === 'en' ? '' : '/es'}/feed.xml`);
    const answer = await page.request.get(address ?? '');
    expect(answer.headers()['content-type']).toContain('application/atom+xml');
    const feed = await page.evaluate(
      (text) => {
        const tree = new DOMParser().parseFromString(text, 'application/xml');
        const textsOf = (selector: string) =>
          [...tree.querySelectorAll(selector)].map((each) => each.textContent ?? '');
        const html = textsOf('content').join('');
        return {
          root: tree.documentElement.nodeName,
          ids: textsOf('id'),
          entries: tree.querySelectorAll('entry').length,
          links: [...tree.querySelectorAll('link')].map((each) => each.getAttribute('href') ?? ''),
          inside: [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a')].map(
            (each) => each.getAttribute('href') ?? '',
          ),
        };
      },
      await answer.text(),
    );
    expect(feed.root).toBe('feed');
    expect(feed.entries).toBeGreaterThanOrEqual(6);
    expect(new Set(feed.ids).size).toBe(feed.entries + 1);
    expect([...feed.links, ...feed.inside].filter((link) => !/^https?:\/\/./.test(link))).toEqual([]);
    const again = await page.request.get(address ?? '', {
      headers: { 'If-None-Match': answer.headers().etag ?? '' },
    });
    expect(again.status()).toBe(304);
  }
  expect((await page.request.get('/fr/feed.xml')).status()).toBe(404);
});

test('robots.txt, the sitemap and the manifest have this site’s own origin', async ({ page, request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  for (const place of ['/account', '/admin', '/sign-in', '/demo', '/give/check', '/api/'])
    expect(robots).toContain(`Disallow: ${place}\n`);
  const map = await (await request.get('/sitemap.xml')).text();
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  expect(listed).toContain(`${baseURL}/es/privacy`);
  expect(listed.filter((address) => !address?.startsWith(`${baseURL}/`))).toEqual([]);
  const { icons } = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  await page.goto('/follow');
  for (const { src, sizes } of icons.filter((icon) => icon.sizes !== 'any')) {
    const width = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, src);
    expect(`${width}x${width}`).toBe(sizes);
  }
  const funding = (await (await request.get('/funding.json')).json()) as { entity: { webpageUrl: { url: string } } };
  expect(funding.entity.webpageUrl.url).toBe(`${baseURL}/`);
  expect(await (await request.get('/campaign.ics')).text()).toContain(`URL:${baseURL}/give`);
});

test.describe('the figures as CSV', () => {
  test.use({ measuresFigures: true });

  test('equal those of the JSON, exactly, and have the same ETag while nothing changes', async ({ request }) => {
    const [answer, figures] = [await request.get('/figures.csv'), await readFigures(request)];
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present');
    const lines = (await answer.text()).split('\r\n').map((line) => line.split(','));
    expect(lines[0]?.join()).toBe('as_of,part,key,figure,amount,currency,number');
    const of = (figure: string) => lines.find(([, part, , name]) => part === 'all' && name === figure);
    const inMinorUnits = (figure: string) => BigInt((of(figure)?.[4] ?? '').replace(/\.(?=\d\d$)/, ''));
    expect(inMinorUnits('promised')).toBe(BigInt(figures.promised));
    expect(inMinorUnits('received')).toBe(BigInt(figures.received));
    expect(of('supporters')?.[6]).toBe(String(figures.supporters));
    const again = await request.get('/figures.csv', { headers: { 'If-None-Match': answer.headers().etag ?? '' } });
    expect(again.status()).toBe(304);
    const refused = await request.post('/figures.csv');
    expect([refused.status(), refused.headers().allow]).toEqual([405, 'GET, HEAD']);
  });
});

test('the privacy statement names every cookie that signing in sets, and its duration', async ({ page, request }) => {
  await signIn(request, newAddress('cookie'));
  const { cookies } = await request.storageState();
  await page.goto('/privacy');
  const rows = await page.locator('#cookies').locator('..').locator('dl > div').allInnerTexts();
  expect(cookies.length).toBeGreaterThanOrEqual(2);
  for (const { name, expires, httpOnly } of cookies) {
    const line = rows.find((each) => each.startsWith(name));
    expect(line, `a line about ${name}`).toBeDefined();
    expect(httpOnly).toBe(true);
    const days = Math.round((expires - Date.now() / 1_000) / DAY_SECONDS);
    expect(line).toContain(`${days} days`);
  }
  // Reading sets no cookie.
  const visitor = await page.request.get('/privacy');
  expect(visitor.headers()['set-cookie']).toBeUndefined();
});

test('a sponsor’s logo is served as an image without active content, and only its reader’s browser keeps it', async ({
  page,
  request,
  baseURL,
}) => {
  const sponsors = (await (await request.get('/api/v1/sponsors')).json()) as {
    logos: { url: string; alt: string }[];
  }[];
  const logo = sponsors.flatMap(({ logos }) => logos)[0];
  expect(logo?.url).toMatch(new RegExp(`^${baseURL}/logos/[0-9a-f-]{36}[.]svg$`));
  await page.goto('/sponsors');
  const image = page.getByRole('img', { name: logo?.alt, exact: true });
  await image.scrollIntoViewIfNeeded();
  await expect(image).toHaveJSProperty('complete', true);
  expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
  expect(await image.evaluate((each: HTMLImageElement) => each.src)).toBe(logo?.url);
  await expect(page.getByRole('main'), 'no sum beside a name').not.toContainText('$');

  const answer = await request.get(logo?.url ?? '');
  const headers = answer.headers();
  expect(headers['content-type']).toBe('image/svg+xml');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
  const again = await request.get(logo?.url ?? '', { headers: { 'If-None-Match': headers.etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.get((logo?.url ?? '').replace('.svg', '.png'))).status()).toBe(404);
});

test('structured data is on the page of ways to give, and repeats the page’s content', async ({ page }) => {
  await page.goto('/give');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
    '@type': string;
    mainEntity: { name: string; acceptedAnswer: { text: string } }[];
  };
  expect(data['@type']).toBe('FAQPage');
  expect(data.mainEntity).toHaveLength(5);
  for (const { name, acceptedAnswer } of data.mainEntity) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(page.getByText(acceptedAnswer.text)).toBeVisible();
  }
});

test('the API reference is one English page with one address, inside the site in any language', async ({
  page,
  baseURL,
}) => {
  for (const path of ['/api/v1', '/es/api/v1', '/de/api-reference']) {
    const served = await (await page.request.get(path)).text();
    expect(served, path).toContain(`<link rel="canonical" href="${baseURL}/api/v1"/>`);
    expect(served, path).not.toContain('hrefLang=');
  }
  await page.goto('/api/v1');
  await switchTo(page, 'English', 'Español');
  await expect(page).toHaveURL('/es/api/v1');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('main').locator('[lang=en]').getByRole('heading', { level: 1 })).toHaveText(
    'API reference',
  );
});

test('the API responds to an unknown address with an error message', async ({ request }) => {
  const answer = await request.get('/api/v1/nothing');
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toMatchObject({
    status: 404,
    detail: 'There is nothing at this address. Every address is in /api/v1/openapi.json.',
  });
});
