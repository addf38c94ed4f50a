import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Sizes, in thousands of letters, of the static pages that hold only words: with a typographic mark, which is slower to send than ASCII. */
const SIZES = Array.from({ length: 64 }, (_, at) => (at + 1) * 4);

const LAYOUT = `import { Document, siteMetadata, SITE_VIEWPORT } from '../[locale]/document';

export const metadata = siteMetadata('en');
export const viewport = SITE_VIEWPORT;

export default function Layout({ children }: { children: React.ReactNode }) {
  return <Document lang="en">{children}</Document>;
}
`;

const EMPTY = `export default function Page() {
  return <p>Nothing.</p>;
}
`;

const SIZED = `export const dynamicParams = false;

export function generateStaticParams() {
  return ${JSON.stringify(SIZES.map((size) => ({ size: String(size) })))};
}

export default async function Page({ params }: { params: Promise<{ size: string }> }) {
  const { size } = await params;
  return <p>{'nothing’s '.repeat(Number(size) * 100)}</p>;
}
`;

const QUERY = `import { db } from '#server/db';

export const dynamic = 'force-dynamic';

export default async function Page() {
  const [row] = await db().$queryRaw<{ one: number }[]>\`SELECT 1 AS one\`;
  return <p>{row?.one}</p>;
}
`;

/** The addresses of the pages that only a bench has. */
export const BENCH_PAGES = {
  empty: '/bench/empty',
  query: '/bench/query',
  sized: SIZES.map((size) => `/bench/sized/${size}`),
} as const;

/** Adds them to a copy of the checkout, so that they are part of the same build as the site. */
export function addBenchPages(site: string): void {
  const pages = { empty: EMPTY, query: QUERY, 'sized/[size]': SIZED };
  for (const [name, source] of Object.entries(pages)) {
    const folder = path.join(site, 'app', 'bench', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'page.tsx'), source);
  }
  writeFileSync(path.join(site, 'app', 'bench', 'layout.tsx'), LAYOUT);
}
