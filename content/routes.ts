import { CAMPAIGN_SLUGS, PROGRAMMES } from '#content/campaign';
import { MILESTONE_PAGES } from '#content/milestone-pages';

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
  '/campaigns',
  '/follow',
  '/privacy',
  '/accessibility',
] as const;

/** Every public page that content knows of, by its address in English; each is there in the other languages too. The sitemap adds the campaigns of the database. */
export const PUBLIC_ROUTES: readonly string[] = [
  ...new Set([
    ...FIXED,
    ...PROGRAMMES.map(({ slug }) => `/impact/${slug}`),
    ...CAMPAIGN_SLUGS.map((slug) => `/campaigns/${slug}`),
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
  '/campaigns/*/give',
  '/supporters/search',
  '/error',
  '/api/',
];
