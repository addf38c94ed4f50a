import type { MetadataRoute } from 'next';
import { LANGUAGE_LIST } from '#content/languages';
import { PUBLIC_ROUTES } from '#server/public/routes';
import { alternatesOf, localizedPath } from '#domain/localized-path';
import { siteUrl } from '#server/http/site-url';
import { getCampaignList } from '#server/public/campaign-list';
import { getPublicState } from '#server/public/public-state';

// A build does not know the site's origin, so this is rendered on request.
export const dynamic = 'force-dynamic';

/** The public pages from the content, and those of every campaign and sponsor in the database. Until it is first available, only the content's pages. */
async function publicPaths(): Promise<string[]> {
  const [campaigns, state] = await Promise.all([getCampaignList(), getPublicState()]);
  return [
    ...new Set([
      ...PUBLIC_ROUTES,
      ...(campaigns ?? []).map(({ terms }) => `/campaigns/${terms.slug}`),
      ...(state?.sponsors ?? []).map(({ slug }) => `/sponsors/${slug}`),
    ]),
  ];
}

/** Every public page in every language, each with its alternates in the other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = siteUrl();
  const pages = (await publicPaths()).flatMap((path) => {
    const languages = alternatesOf(site, LANGUAGE_LIST, path);
    return LANGUAGE_LIST.map((locale) => ({ url: site + localizedPath(locale, path), alternates: { languages } }));
  });
  // The API reference is only in English and has one address.
  return [...pages, { url: `${site}/api/v1` }];
}
