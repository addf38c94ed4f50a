import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { benchSettings } from '#scripts/bench/database';
import { findFreePort } from '#scripts/process/address';
import { exitCodeOf, spawnNode, stopChild } from '#scripts/process/child';
import { mustBecomeReady } from '#scripts/process/next-app';
import { CHECKOUT } from '#scripts/process/paths';
import { withProgress } from '#scripts/process/progress';
import { testEnvironment } from '#scripts/process/settings';
import { UserFacingError } from '#domain/user-facing-error';
import type { TestServer, TestUrls } from '#scripts/test/test-server';

/**
 * Sizes, in thousands of characters, of the static pages that have only text. The text has one typographic character, because it is slower to send
 * than pure ASCII.
 */
const SIZES = Array.from({ length: 64 }, (_, at) => (at + 1) * 4);

/** The paths of the pages that only a bench has. */
export const BENCH_PAGES = {
  empty: '/bench/empty',
  query: '/bench/query',
  sized: SIZES.map((size) => `/bench/sized/${size}`),
} as const;

const SOURCES = {
  'layout.tsx': `import { Document, siteMetadata, SITE_VIEWPORT } from '../[locale]/document';

export const metadata = siteMetadata('en');
export const viewport = SITE_VIEWPORT;

export default function Layout({ children }: { children: React.ReactNode }) {
  return <Document lang="en">{children}</Document>;
}
`,
  'empty/page.tsx': `export default function Page() {
  return <p>Nothing.</p>;
}
`,
  'sized/[size]/page.tsx': `export const dynamicParams = false;

export function generateStaticParams() {
  return ${JSON.stringify(SIZES.map((size) => ({ size: String(size) })))};
}

export default async function Page({ params }: { params: Promise<{ size: string }> }) {
  const { size } = await params;
  return <p>{'nothing’s '.repeat(Number(size) * 100)}</p>;
}
`,
  'query/page.tsx': `import { db } from '#server/db';

export const dynamic = 'force-dynamic';

export default async function Page() {
  const [row] = await db().$queryRaw<{ one: number }[]>\`SELECT 1 AS one\`;
  return <p>{row?.one}</p>;
}
`,
};

/** Adds the bench's pages to a copy of the checkout, so that they are part of the same build as the site. */
export function addBenchPages(site: string): void {
  for (const [name, source] of Object.entries(SOURCES)) {
    const file = path.join(site, 'app', 'bench', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
}

const LEFT_OUT = ['.next', '.data', '.git', '.env', 'generated', 'test-results', 'playwright-report'];

/** Copies the checkout with its packages and its uncommitted changes, like a clone. */
export async function copyCheckout(target: string): Promise<void> {
  for (const name of readdirSync(CHECKOUT)) {
    if (!LEFT_OUT.includes(name) && !name.endsWith('.tsbuildinfo'))
      await cp(path.join(CHECKOUT, name), path.join(target, name), { recursive: true, verbatimSymlinks: true });
  }
}

let site: Promise<string> | undefined;

/** The folder of the built site with the bench's pages, built once. */
function builtSite({ folder }: TestServer): Promise<string> {
  site ??= withProgress('Building the site with the bench’s pages', () => build(path.join(folder, 'site')));
  return site;
}

async function build(target: string): Promise<string> {
  await copyCheckout(target);
  addBenchPages(target);
  const environment = testEnvironment({ DATA_DIR: path.join(target, '..', 'site-data') });
  const code = await exitCodeOf(
    spawnNode([path.join(target, 'scripts', 'commands', 'build.ts')], {
      environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  if (code !== 0) throw new UserFacingError('The site with the bench’s pages could not be built.');
  return target;
}

/** A web process under measurement. `firstAnswerMs` is the time from its start to the first page. */
export type Web = Readonly<{ origin: string; firstAnswerMs: number; residentMb: () => number }>;

/** Runs the built site with `npm start` on a database of the bench, with more settings, while `work` runs. */
export async function withWeb<T>(
  server: TestServer,
  urls: TestUrls,
  work: (web: Web) => Promise<T>,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const folder = await builtSite(server);
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const logFile = path.join(server.folder, `web-${port}.log`);
  const log = openSync(logFile, 'w');
  const start = performance.now();
  const child = spawnNode([path.join(folder, 'scripts', 'commands', 'start.ts')], {
    environment: benchSettings(urls, { SITE_URL: origin, PORT: `${port}`, ...more }),
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  try {
    await mustBecomeReady(child, origin, logFile);
    await (await fetch(origin)).text();
    const firstAnswerMs = performance.now() - start;
    return await work({ origin, firstAnswerMs, residentMb: () => residentMb(child.pid) });
  } finally {
    await stopChild(child, 15_000);
  }
}

/** Resident memory of the web process, the only child of `npm start`. Only Linux provides it. */
function residentMb(starter: number | undefined): number {
  const pid = readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8').trim();
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
