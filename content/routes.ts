import { PROGRAMMES } from '#content/campaign';
import { MILESTONE_PAGES } from '#content/milestones';

const FIXED = [
  '/',
  '/story',
  '/impact',
  '/give',
  '/give/one-time',
  '/give/membership',
  '/give/sponsorship',
  '/sponsors',
  '/supporters',
  '/figures',
  '/follow',
  '/privacy',
  '/accessibility',
  '/api-reference',
] as const;

/** Every public page, by its address in English; each is also told in the other languages. The sitemap is made of these. */
export const PUBLIC_ROUTES: readonly string[] = [
  ...new Set([
    ...FIXED,
    ...PROGRAMMES.map(({ slug }) => `/impact/${slug}`),
    ...MILESTONE_PAGES.map(({ path }) => path),
  ]),
];

/** Where no search engine has any business: what is somebody's own, the desk, half-made pledges, and what only machines ask. */
export const PRIVATE_ROUTES: readonly string[] = [
  '/account',
  '/admin',
  '/sign-in',
  '/demo',
  '/give/check',
  '/give/*/change',
  '/supporters/search',
  '/unavailable',
  '/no-page',
  '/api/',
];
