import { siteMetadata, SITE_VIEWPORT } from '../document';
import { SiteDocument } from '../site-document';

export const metadata = siteMetadata('en');
export const viewport = SITE_VIEWPORT;

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return <SiteDocument lang="en">{children}</SiteDocument>;
}
