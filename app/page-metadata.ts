import type { Metadata } from 'next';
import { placeIn } from '#components/site/told';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { feedPath } from '#server/feed/campaign-feed';
import { getPublicState } from '#server/site/public-state';
import { findSiteUrl } from '#server/site/site-url';
import { sharePath } from './screens/share';

/** A public page's title and description, where it stands, and where in the other languages. `path` is the address in English. */
export async function pageMetadata(
  lang: Lang,
  path: string,
  words: Readonly<{ title?: string; description: string }>,
): Promise<Metadata> {
  // A build knows no origin: having read the public state, the page is made anew with it as soon as the site starts.
  await getPublicState();
  const origin = findSiteUrl();
  const at = (tongue: { base: string }) => new URL(placeIn(tongue, path), origin ?? undefined).href;
  const alternates =
    origin === null
      ? null
      : {
          canonical: at(LANGUAGES[lang]),
          languages: { en: at(LANGUAGES.en), es: at(LANGUAGES.es), 'x-default': at(LANGUAGES.en) },
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
