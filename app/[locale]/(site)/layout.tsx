import type { Metadata } from 'next';
import { localeParams, siteMetadata, SITE_VIEWPORT } from '../document';
import { getLocaleOrDefault } from '../get-locale';
import { SiteDocument } from '../site-document';

export const viewport = SITE_VIEWPORT;
export const generateStaticParams = localeParams;

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(await getLocaleOrDefault());
}

export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  return <SiteDocument lang={await getLocaleOrDefault()}>{children}</SiteDocument>;
}
