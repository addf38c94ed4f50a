import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/trouble-pages';
import { SITE } from '#content/site';
import { NOT_FOUND_WORDS } from '#content/words/not-found';
import { SiteDocument } from './site-document';

export const metadata: Metadata = { title: `${NOT_FOUND_WORDS.en.title} · ${SITE.name}` };

/** Any address that is no page. A not-found.tsx at the root would travel, unseen, with every page there is. */
export default function Page() {
  return (
    <SiteDocument lang="en">
      <NotFoundPage words={NOT_FOUND_WORDS.en} />
    </SiteDocument>
  );
}
