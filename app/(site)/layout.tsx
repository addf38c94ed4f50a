import { SITE } from '#content/site';
import { SiteShell } from '#components/site/site-shell';
import { Document, SITE_METADATA, SITE_VIEWPORT } from '../document';

export const metadata = SITE_METADATA;
export const viewport = SITE_VIEWPORT;

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <Document lang="en">
      <SiteShell site={SITE}>{children}</SiteShell>
    </Document>
  );
}
