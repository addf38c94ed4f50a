import type { Metadata } from 'next';
import { SiteShell } from '#components/site/site-shell';
import { NotFoundPage } from '#components/site/trouble-pages';
import { SITE } from '#content/site';
import { Document } from './document';

export const metadata: Metadata = { title: `No such page · ${SITE.name}` };

/** Any address that is no page. A not-found.tsx at the root would travel, unseen, with every page there is. */
export default function Page() {
  return (
    <Document lang="en">
      <SiteShell site={SITE}>
        <NotFoundPage />
      </SiteShell>
    </Document>
  );
}
