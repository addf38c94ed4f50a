import type { Metadata, Viewport } from 'next';
import { ErrorTextsProvider } from '#components/page/error-texts';
import { COLOURS } from '#content/brand';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SITE_TEXTS } from '#content/site-texts';
import { UNAVAILABLE } from '#content/messages/error-pages';
import { readMessages } from '#server/i18n/translate';
import { fontClass } from '../fonts';
import '../globals.css';

/** Made of `content/icon.svg` by app/icons. */
export const ICONS: Metadata['icons'] = {
  icon: { url: '/icons/icon.svg', type: 'image/svg+xml', sizes: 'any' },
  apple: { url: '/icons/apple.png', sizes: '180x180' },
};

/** The metadata of every page that does not set its own. */
export function siteMetadata(lang: Lang): Metadata {
  const { campaignName, description } = SITE_TEXTS[lang];
  return {
    title: { default: `${campaignName} · ${SITE.name}`, template: `%s · ${SITE.name}` },
    description,
    applicationName: SITE.name,
    icons: ICONS,
  };
}

/** The metadata of a page behind the sign-in. It has only a title, because the page is neither indexed nor shared. */
export const PRIVATE_METADATA: Metadata = {
  title: { default: SITE.name, template: `%s · ${SITE.name}` },
  icons: ICONS,
};

export const SITE_VIEWPORT: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: COLOURS.paper },
    { media: '(prefers-color-scheme: dark)', color: COLOURS.paperDark },
  ],
};

/** Every language, for `generateStaticParams` of a root layout. */
export function localeParams(): { locale: string }[] {
  return Object.keys(LANGUAGES).map((locale) => ({ locale }));
}

/** The whole document, in the language of its page. */
export function Document({ lang, children }: { lang: Lang; children: React.ReactNode }) {
  const { code, dir } = LANGUAGES[lang];
  const { title, lead, retry } = readMessages(lang, UNAVAILABLE);
  return (
    <html lang={code} dir={dir} className={fontClass}>
      <body>
        <ErrorTextsProvider texts={{ title, lead, retry }}>{children}</ErrorTextsProvider>
      </body>
    </html>
  );
}
