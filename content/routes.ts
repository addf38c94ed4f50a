import { contentCampaigns, PROGRAMMES } from '#content/campaign';
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
  '/campaigns',
  '/follow',
  '/privacy',
  '/accessibility',
  '/api-reference',
] as const;

/** The campaigns that content declares, by slug: their pages are made with the others, those of any other when somebody asks. */
export const CAMPAIGN_SLUGS: readonly string[] = contentCampaigns(2000).map(({ slug }) => slug);

/** Every public page, by its address in English; each also exists in the other languages. The sitemap is made of these. */
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
