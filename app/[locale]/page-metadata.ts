import type { Metadata } from 'next';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { alternatesOf, localizedPath } from '#domain/localized-path';
import { feedPath } from '#server/feed/campaign-feed';
import { getPublicState } from '#server/public/public-state';
import { findSiteUrl } from '#server/http/site-url';
import { sharePath } from './share/share-view';

/** A public page's title, description, address and alternate addresses in the other languages. `path` is the address in English. */
export async function pageMetadata(
  lang: Lang,
  path: string,
  words: Readonly<{ title?: string; description: string }>,
): Promise<Metadata> {
  // A build does not know the site's origin. A page that reads the public state is rebuilt as soon as the site starts, with the origin.
  await getPublicState();
  const origin = findSiteUrl();
  const alternates =
    origin === null
      ? null
      : {
          canonical: new URL(localizedPath(LANGUAGES[lang], path), origin).href,
          languages: alternatesOf(origin, Object.values(LANGUAGES), path),
          types: { 'application/atom+xml': origin + feedPath(lang) },
        };
  const image = origin && { url: new URL(sharePath(lang, path), origin).href, width: 1200, height: 630 };
  const shown = { title: words.title, description: words.description, url: alternates?.canonical, images: image ?? [] };
  return {
    ...words,
    alternates,
    openGraph: { ...shown, type: 'website', siteName: SITE.name, locale: LANGUAGES[lang].numbers.replace('-', '_') },
    twitter: { card: 'summary_large_image', title: words.title, description: words.description, images: image ?? [] },
  };
}
