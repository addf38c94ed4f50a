import type { Metadata } from 'next';
import { NotFoundPage } from '#components/site/trouble-pages';
import { SITE } from '#content/site';
import { SiteDocument } from './site-document';

export const metadata: Metadata = { title: `No such page · ${SITE.name}` };

/** Any address that is no page. A not-found.tsx at the root would travel, unseen, with every page there is. */
export default function Page() {
  return (
    <SiteDocument lang="en">
      <NotFoundPage />
    </SiteDocument>
  );
}
