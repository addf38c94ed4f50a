import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '#content/languages';
import { PRIVATE_ROUTES, PUBLIC_ROUTES } from '#content/routes';
import robots from './robots';
import sitemap from './sitemap';

const SITE = 'https://pledge.example.org';

beforeAll(() => {
  Object.assign(process.env, {
    SITE_URL: SITE,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    AUTH_SECRET: 'only-for-tests-only-for-tests-only',
    DEMO: '1',
  });
});

/** The addresses of every page below a folder of app/: `/impact/[programme]`. */
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
  const pages = pagesIn('[locale]/(site)').filter((address) => !isPrivate(address) && !address.includes('...'));
  expect(pages).toContain('/give');
  expect(pages.filter((address) => listsOf(address).length === 0)).toEqual([]);
});

it('has each page in every language, absolute, with where it stands in the others', () => {
  const entries = sitemap();
  expect(entries).toHaveLength(PUBLIC_ROUTES.length * Object.keys(LANGUAGES).length);
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

it('keeps robots from what is private, and from nothing that the sitemap lists', () => {
  const { rules, sitemap: named } = robots();
  expect(named).toBe(`${SITE}/sitemap.xml`);
  const [rule] = [rules].flat();
  const closed = [rule?.disallow ?? []].flat();
  for (const address of ['/account', '/admin', '/sign-in', '/demo', '/give/check', '/es/supporters/search'])
    expect(closed).toContain(address);
  expect(PUBLIC_ROUTES.filter(isPrivate)).toEqual([]);
});
