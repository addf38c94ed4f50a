import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { CAMPAIGN_SLUGS, contentCampaigns } from '#content/campaign';
import { LANGUAGES } from '#content/languages';
import { PRIVATE_ROUTES, PUBLIC_ROUTES } from '#server/public/routes';
import { getCampaignList, type PublicCampaign } from '#server/public/campaign-list';
import { getPublicState } from '#server/public/public-state';
import { exampleSponsor, exampleState } from '#test/example-state';
import { generateMetadata } from './[locale]/(site)/campaigns/[slug]/give/page';
import robots from './robots';
import sitemap from './sitemap';

vi.mock('#server/public/campaign-list', () => ({ getCampaignList: vi.fn() }));
vi.mock('#server/public/public-state', () => ({ getPublicState: vi.fn() }));
vi.mock('./[locale]/get-locale', () => ({ getLocale: () => Promise.resolve('en') }));

const SITE = 'https://pledge.example.org';

beforeAll(() => {
  Object.assign(process.env, {
    SITE_URL: SITE,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    AUTH_SECRET: 'only-for-tests-only-for-tests-only',
    SMTP_URL: 'smtp://127.0.0.1',
  });
});

beforeEach(() => {
  vi.mocked(getCampaignList).mockResolvedValue(null);
  vi.mocked(getPublicState).mockResolvedValue(null);
});

/** The addresses of all pages below a folder of app/: `/impact/[programme]`. */
function pagesIn(folder: string): string[] {
  const root = path.join(import.meta.dirname, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep))
    .filter((parts) => parts.at(-1) === 'page.tsx')
    .map((parts) => parts.slice(0, -1).filter((part) => !part.startsWith('(')))
    .map((parts) => `/${parts.join('/')}`);
}

const toPattern = (address: string, hole: RegExp) =>
  new RegExp(`^${address.replaceAll(hole, '[^/]+').replaceAll('/', '\\/')}`);
const isPrivate = (address: string) => PRIVATE_ROUTES.some((place) => toPattern(place, /\*/g).test(address));
const listsOf = (address: string) =>
  PUBLIC_ROUTES.filter((place) => new RegExp(`${toPattern(address, /\[[^\]]+\]/g).source}$`).test(place));

it('lists every public page', () => {
  // The page of the API reference has the address /api/v1. Sponsors are only in the database.
  const elsewhere = ['/api-reference', '/sponsors/[slug]'];
  const pages = pagesIn('[locale]/(site)').filter(
    (address) => !isPrivate(address) && !address.includes('...') && !elsewhere.includes(address),
  );
  expect(pages).toContain('/give');
  expect(pages.filter((address) => listsOf(address).length === 0)).toEqual([]);
});

it('has each page in every language, with absolute URLs and its alternates', async () => {
  const entries = await sitemap();
  expect(entries).toHaveLength(PUBLIC_ROUTES.length * Object.keys(LANGUAGES).length + 1);
  expect(entries.at(-1)?.url).toBe(`${SITE}/api/v1`);
  expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
  expect(entries.every(({ url }) => url.startsWith(`${SITE}/`))).toBe(true);
  expect(entries.find(({ url }) => url === `${SITE}/es/give`)?.alternates?.languages).toEqual({
    en: `${SITE}/give`,
    es: `${SITE}/es/give`,
    de: `${SITE}/de/give`,
    'x-default': `${SITE}/give`,
  });
  expect(entries.map(({ url }) => url)).toContain(`${SITE}/es`);
});

it('lists also the campaigns in the database, each once', async () => {
  const slugs = [...CAMPAIGN_SLUGS, 'only-in-the-database'];
  vi.mocked(getCampaignList).mockResolvedValue(slugs.map((slug) => ({ terms: { slug } }) as PublicCampaign));
  const urls = (await sitemap()).map(({ url }) => url);
  for (const base of ['', '/es', '/de'])
    for (const slug of slugs) expect(urls.filter((url) => url === `${SITE}${base}/campaigns/${slug}`)).toHaveLength(1);
});

it('lists the sponsors that are shown today', async () => {
  vi.mocked(getPublicState).mockResolvedValue(exampleState({ sponsors: [exampleSponsor('Loom & Weft')] }));
  expect((await sitemap()).map(({ url }) => url)).toContain(`${SITE}/de/sponsors/loom-weft`);
});

it('lists the campaigns in the content, in any year', () => {
  for (const year of [2000, 2026, 2100]) expect(contentCampaigns(year).map(({ slug }) => slug)).toEqual(CAMPAIGN_SLUGS);
});

it('does not list the form of a campaign, which is not indexed and has no canonical URL', async () => {
  const params = Promise.resolve({ locale: 'en', slug: CAMPAIGN_SLUGS[0] ?? '' });
  const metadata = await generateMetadata({ params, searchParams: Promise.resolve({}) });
  expect(metadata.robots).toEqual({ index: false });
  expect(metadata.alternates).toBeUndefined();
  expect(isPrivate(`/campaigns/${CAMPAIGN_SLUGS[0]}/give`)).toBe(true);
});

it('robots.txt excludes private pages, and no page in the sitemap', () => {
  const { rules, sitemap: named } = robots();
  expect(named).toBe(`${SITE}/sitemap.xml`);
  const [rule] = [rules].flat();
  const closed = [rule?.disallow ?? []].flat();
  expect(rule?.allow).toContain('/api/v1');
  for (const address of ['/account', '/admin', '/sign-in', '/demo', '/give/check', '/es/supporters/search'])
    expect(closed).toContain(address);
  expect(PUBLIC_ROUTES.filter(isPrivate)).toEqual([]);
});
