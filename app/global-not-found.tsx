import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/trouble-pages';
import { DEFAULT_LANG } from '#content/languages';
import { SITE } from '#content/site';
import { NOT_FOUND_WORDS } from '#content/words/not-found';
import { SiteDocument } from './[locale]/site-document';

export const metadata: Metadata = { title: `${NOT_FOUND_WORDS[DEFAULT_LANG].title} · ${SITE.name}` };

/** Any address that is no page. A not-found.tsx at the root would travel, unseen, with every page there is. */
export default function Page() {
  return (
    <SiteDocument lang={DEFAULT_LANG}>
      <NotFoundPage words={NOT_FOUND_WORDS[DEFAULT_LANG]} />
    </SiteDocument>
  );
}
