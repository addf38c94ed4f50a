import { LANGUAGES } from '#content/languages';
import { siteMetadata, SITE_VIEWPORT } from '../document';
import { findPageLocale } from '#server/http/page-locale';
import { SiteDocument } from '../site-document';

export const dynamicParams = false;
export const viewport = SITE_VIEWPORT;

/** English has the addresses without a language. */
export function generateStaticParams() {
  return Object.values(LANGUAGES)
    .filter(({ base }) => base !== '')
    .map(({ code }) => ({ lang: code }));
}

export async function generateMetadata({ params }: LayoutProps<'/[lang]'>) {
  const { lang } = await params;
  return siteMetadata(findPageLocale(lang) ?? 'en');
}

/** Around an address of a language we do not have stands English: the page in it ends in 404. */
export default async function LangLayout({ children, params }: LayoutProps<'/[lang]'>) {
  const { lang } = await params;
  return <SiteDocument lang={findPageLocale(lang) ?? 'en'}>{children}</SiteDocument>;
}
