import { CAMPAIGN_SLUGS } from '#content/campaign';
import { DEFAULT_LANG } from '#content/languages';
import { PROGRAMME_TEXTS } from '#content/programmes';
import { MILESTONE_PAGES } from '#server/public/milestone-pages';

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
  '/imprint',
  '/privacy',
  '/accessibility',
] as const;

/** Every public page of the site and of content, by its address without a language; each is there in every language. The sitemap adds the campaigns of the database. */
export const PUBLIC_ROUTES: readonly string[] = [
  ...new Set([
    ...FIXED,
    ...Object.keys(PROGRAMME_TEXTS[DEFAULT_LANG]).map((slug) => `/impact/${slug}`),
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
  '/reminders',
  '/give/check',
  '/give/*/change',
  '/campaigns/*/give',
  '/supporters/search',
  '/error',
  '/api/',
];
