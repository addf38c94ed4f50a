import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { create, type Font } from 'fontkit';
import { type Browser, chromium, type Request } from 'playwright';
import { type Result, median, toBelow, toInfo, waitUntilIdle } from '#scripts/bench/compare';
import { makePledges } from '#scripts/bench/database';
import { type Web, withWeb } from '#scripts/bench/web';
import { CHECKOUT } from '#scripts/process/paths';
import { withClient } from '#scripts/postgres/database';
import { findBrowser } from '#scripts/test/browser';
import { type TestServer, withName } from '#scripts/test/test-server';
import { COLOURS } from '#content/brand';
import { folderFiles } from '#server/file/folder-files';
import { LOGO_LIMITS } from '#domain/logo';
import { drawLogo } from '#server/organisation/draw-logo';

/** So many pledges have so many organisations: one in fifty. */
const [PLEDGES, LOGOS] = [25_000, 500];
const ROUNDS = 3;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

const NAMES = ['Loom', 'Weaver & Sons', 'Northern Thread', 'Cotton Cloud', 'Spindle', 'Warp Works', 'Shuttle Systems'];
const FONT = create(
  readFileSync(path.join(CHECKOUT, 'node_modules/@fontsource/inter/files/inter-latin-500-normal.woff')),
) as Font;

/** A logo with this number, as most are: a name beside a mark of two colours. */
function toSvg(n: number): string {
  const { glyphs, positions } = FONT.layout(`${NAMES[n % NAMES.length]} ${n}`);
  let x = 700;
  const letters = glyphs.map(({ path: outline }, index) => {
    const letter = `<path transform="translate(${x} 1400) scale(1 -1)" d="${outline.toSVG()}"/>`;
    x += positions[index]?.xAdvance ?? 0;
    return letter;
  });
  const hue = (n * 47) % 360;
  const [width, radius, side] = [x + 100, 200 + (n % 5) * 30, 200 + (n % 7) * 20];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 2000" width="${width / 8}" height="250"><g fill="#16325c">${letters.join('')}</g>
    <circle cx="340" cy="1000" r="${radius}" fill="hsl(${hue},70%,35%)"/><rect x="${side}" y="880" width="260" height="240" fill="hsl(${hue + 120},60%,45%)"/></svg>`;
}

/** A drawing with this number of forty curves that overlap: hard to compress, as few logos are. */
function toCurves(n: number): string {
  const at = (step: number, most: number) => (n * 7919 + step * 104_729) % most;
  const curves = Array.from({ length: 40 }, (_, i) => {
    const point = (step: number) => `${at(i * 8 + step, 720)} ${at(i * 8 + step + 4, 360)}`;
    const fill = `hsl(${at(i, 360)},65%,${25 + at(i + 50, 30)}%)`;
    return `<path d="M${point(0)}C${point(1)} ${point(2)} ${point(3)}Z" fill="${fill}" fill-opacity="0.8"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 360" width="720" height="360">${curves.join('')}</svg>`;
}

type Filled = Readonly<{ bytes: number; smallBytes: number; last: string }>;

/**
 * Shows one sponsorship of every organisation, with a logo that was drawn as an upload is, its two sizes in a folder. Returns the bytes of one on average, and the name
 * of the last one.
 */
async function fillWall(url: string, folder: string, toDrawing: (n: number) => string): Promise<Filled> {
  const files = folderFiles(folder);
  const put = async (bytes: Uint8Array) => {
    const stored = await files.put([bytes], { type: 'image/webp', most: LOGO_LIMITS.bytes });
    if (stored.kind !== 'stored') throw new Error('A drawn logo is too large');
    return stored.key;
  };
  return withClient(url, async (client) => {
    await client.query('SET session_replication_role = replica');
    const { rows } = await client.query<{ id: string }>(
      `WITH one AS (SELECT DISTINCT ON (organisation_id) id FROM pledge WHERE kind = 'sponsorship' AND review = 'approved' AND organisation_id IS NOT NULL
         AND current_date BETWEEN term_from AND term_until ORDER BY organisation_id, id LIMIT ${LOGOS})
       UPDATE pledge p SET show_name = one.id IS NOT NULL, show_logo = one.id IS NOT NULL FROM pledge q LEFT JOIN one ON one.id = q.id
       WHERE p.id = q.id AND q.kind = 'sponsorship' RETURNING CASE WHEN p.show_logo THEN p.organisation_id END AS id`,
    );
    const shown = rows.flatMap(({ id }) => (id ? [id] : []));
    await client.query('DELETE FROM organisation_logo');
    let [bytes, smallBytes, last] = [0, 0, ''];
    for (const [n, id] of shown.entries()) {
      const logo = await drawLogo(Buffer.from(toDrawing(n)), [COLOURS.paper, COLOURS.paperDark]);
      if ('kind' in logo) throw new Error(`Logo ${n}: ${logo.kind}`);
      bytes += logo.bytes.length;
      smallBytes += logo.small?.bytes.length ?? logo.bytes.length;
      const small = logo.small && (await put(logo.small.bytes));
      const { rows: stored } = await client.query<{ name: string }>(
        `INSERT INTO organisation_logo (organisation_id, theme, media_type, width, height, alt, file_key, small_file_key, ink)
         VALUES ($1, 'light', $2, $3, $4, 'A logo', $5, $6, $7) RETURNING name`,
        [id, logo.type, logo.width, logo.height, await put(logo.bytes), small, logo.light.ink],
      );
      last = stored[0]?.name ?? '';
    }
    if (shown.length !== LOGOS) throw new Error(`${shown.length} organisations have a sponsorship that can be shown`);
    return { bytes: bytes / shown.length, smallBytes: smallBytes / shown.length, last };
  });
}

type Visit = Readonly<{ kilobytes: number; pictures: number; shift: number }>;

/** Opens the wall on a phone and waits until nothing loads any more; then scrolls to its end, because a shift counts there too. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const sizes: Promise<{ responseBodySize: number }>[] = [];
    const measure = (request: Request) => void (request.url().includes('/logos/') && sizes.push(request.sizes()));
    page.on('requestfinished', measure);
    await page.addInitScript(() => {
      Reflect.set(window, 'shift', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    // The rest is loaded by scrolling.
    page.off('requestfinished', measure);
    const loaded = await Promise.all(sizes);
    const bytes = loaded.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    const first = { kilobytes: bytes / 1_000, pictures: loaded.length };
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += 600) {
        scrollTo(0, top);
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    await page.waitForLoadState('networkidle');
    return { ...first, shift: Number(await page.evaluate(() => Reflect.get(window, 'shift') as unknown)) };
  } finally {
    await context.close();
  }
}

const WALLS = [
  ['logos', toSvg],
  ['drawings of many curves', toCurves],
] as const;

/** The wall of sponsors with 500 logos on a phone: how much of pictures it loads before anybody scrolls, and what moves. */
export async function measureSponsors(server: TestServer): Promise<Result[]> {
  const { executablePath, env, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const results: Result[] = [];
    for (const [what, toDrawing] of WALLS) results.push(...(await measureWall(server, browser, what, toDrawing)));
    return results;
  } finally {
    await browser.close();
  }
}

async function measureWall(
  server: TestServer,
  browser: Browser,
  what: string,
  toDrawing: (n: number) => string,
): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES, 'bench_sponsors');
  const folder = path.join(server.folder, 'wall');
  const { bytes, smallBytes, last } = await fillWall(
    withName(server.urls.superuser, 'bench_sponsors'),
    folder,
    toDrawing,
  );
  const work = async ({ origin }: Web) => {
    const url = `${origin}/sponsors`;
    const isWhole = async () => {
      const page = await (await fetch(url)).text();
      return page.split('class="wall-logo"').length > LOGOS && page.includes(last);
    };
    for (let tries = 0; tries < 60 && !(await isWhole()); tries += 1) await pause(1_000);
    if (!(await isWhole())) throw new Error('The wall does not show all logos');
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await waitUntilIdle();
      visits.push(await visit(browser, url));
    }
    const of = (key: keyof Visit) => median(visits.map((one) => one[key]));
    const average = [bytes, smallBytes].map((each) => `${(each / 1_000).toFixed(1)} kB`).join(' and ');
    return [
      toBelow(
        `/sponsors with ${LOGOS} ${what} on a phone: pictures before anybody scrolls`,
        of('kilobytes'),
        'kB',
        400,
      ),
      toBelow('… what moves while it loads and is scrolled to its end (CLS)', of('shift'), '', 0.001),
      toInfo('… pictures loaded at first, and the two sizes of one on average', `${of('pictures')}, ${average}`),
    ];
  };
  return withWeb(server, urls, work, { FILES_URL: pathToFileURL(folder).href });
}
