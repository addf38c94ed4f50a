import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/trouble-pages';
import { SITE } from '#content/site';
import { NOT_FOUND } from '#content/messages/not-found';
import { SiteDocument } from './site-document';
import { readMessages, translate } from '#server/i18n/translate';

export const metadata: Metadata = { title: `${readMessages('en', NOT_FOUND).title} · ${SITE.name}` };

/** Any address that is no page. A not-found.tsx at the root would travel, unseen, with every page there is. */
export default function Page() {
  return (
    <SiteDocument lang="en">
      <NotFoundPage i18n={translate('en', NOT_FOUND)} />
    </SiteDocument>
  );
}
