import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { type Result, inTurn, compare, toBelow, toInfo, waitUntilIdle } from '#scripts/bench/compare';
import { type Load, load } from '#scripts/bench/load';
import { signIn } from '#scripts/bench/measure-pages';
import { BENCH_PAGES, withWeb } from '#scripts/bench/web';
import { withClient } from '#scripts/postgres/database';
import { percentile } from '#scripts/test/structure';
import { LOGO_LIMITS } from '#domain/logo';
import { type TestServer, type TestUrls, cloneDatabase } from '#scripts/test/test-server';

const UPLOADS = 40;
const ROUNDS = 3;
/** Fewer than the processors can answer, as on a working day: a queue of requests would hide what uploads add. */
const OTHERS = { atOnce: 2, seconds: 8 };

/** A logo as large as may be sent: a dark picture that no compression makes smaller, in a light margin. */
async function makeFile(): Promise<Buffer> {
  const side = 1_240;
  const noise = randomBytes(side * side * 3).map((byte) => byte >> 1);
  const png = await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  if (png.length > LOGO_LIMITS.bytes) throw new Error(`The logo has ${png.length} bytes`);
  // A PNG may end with bytes that are not read.
  return Buffer.concat([png, Buffer.alloc(LOGO_LIMITS.bytes - png.length)]);
}

/** An organisation with a primary contact of the demo campaign. */
async function findContact({ owner }: TestUrls): Promise<{ slug: string; email: string }> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query<{ slug: string; email: string }>(
      `SELECT o.slug, p.email FROM organisation o JOIN organisation_contact c ON c.organisation_id = o.id JOIN person p ON p.id = c.user_id
       WHERE c.is_primary AND c.status = 'confirmed' AND o.status = 'known' ORDER BY o.id LIMIT 1`,
    );
    if (!rows[0]) throw new Error('No organisation has a primary contact');
    return rows[0];
  });
}

/** Uploads logos one after the other, as a contact does on the organisation's page. Returns the time of each in seconds. */
async function upload(
  origin: string,
  Cookie: string,
  slug: string,
  file: Buffer,
  hasEnded: (sent: number) => boolean,
): Promise<number[]> {
  const page = `${origin}/account/organisations/${slug}`;
  const times: number[] = [];
  while (!hasEnded(times.length)) {
    const html = await (await fetch(page, { headers: { Cookie } })).text();
    const form = html.slice(html.indexOf('action="/api/logos"'));
    const [, edited] = /name="edited" value="(\d+)"/.exec(form) ?? [];
    if (edited === undefined) throw new Error('The page has no form for a logo');
    const body = new FormData();
    for (const [name, value] of Object.entries({ organisation: slug, edited, theme: 'light', alt: 'A logo' }))
      body.set(name, value);
    body.set('file', new File([new Uint8Array(file)], 'logo.png', { type: 'image/png' }));
    const start = performance.now();
    const answer = await fetch(`${origin}/api/logos`, {
      method: 'POST',
      headers: { Cookie, Origin: origin, Referer: page },
      body,
      redirect: 'manual',
    });
    times.push((performance.now() - start) / 1_000);
    const location = answer.headers.get('location') ?? '';
    if (!location.includes('logo=saved')) throw new Error(`Not saved: ${answer.status} ${location}`);
  }
  return times;
}

/** How long a logo of 5 MB takes, and what others' pages take meanwhile. */
export async function measureUpload(server: TestServer): Promise<Result[]> {
  const urls = await cloneDatabase(server.urls, 'bench_upload');
  const { slug, email } = await findContact(urls);
  const file = await makeFile();
  return withWeb(server, urls, async ({ origin }) => {
    const cookie = await signIn(urls.owner, email);
    await upload(origin, cookie, slug, file, (sent) => sent === 3);
    await waitUntilIdle();
    const times = await upload(origin, cookie, slug, file, (sent) => sent === UPLOADS);
    const ask = () => load(origin + BENCH_PAGES.query, OTHERS);
    await ask();
    const sent: number[] = [];
    const meanwhile = async (): Promise<Load> => {
      let isOver = false;
      const others = ask().finally(() => (isOver = true));
      const [measured, uploads] = await Promise.all([others, upload(origin, cookie, slug, file, () => isOver)]);
      sent.push(...uploads);
      return measured;
    };
    const rounds = await inTurn(meanwhile, ask, ROUNDS);
    return [
      toBelow(`a logo of 5 MB, ${UPLOADS} one after the other, p95`, percentile(times, 0.95), 's', 1),
      compare('others’ pages while logos are uploaded, p99', rounds, ({ p99 }) => p99, 'ms', { atMost: 2 }),
      toInfo('… a logo while they ask for pages, p95', `${percentile(sent, 0.95).toFixed(2)} s`),
    ];
  });
}
