import { LANGUAGES, type Lang } from '#content/languages';
import { siteMetadata, SITE_VIEWPORT } from '../document';
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
  return siteMetadata(lang as Lang);
}

export default async function LangLayout({ children, params }: LayoutProps<'/[lang]'>) {
  const { lang } = await params;
  return <SiteDocument lang={lang as Lang}>{children}</SiteDocument>;
}
