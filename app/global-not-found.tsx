import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/error-pages';
import { DEFAULT_LANG } from '#content/languages';
import { SITE } from '#content/site';
import { NOT_FOUND } from '#content/messages/error-pages';
import { ICONS } from './[locale]/document';
import { SiteDocument } from './[locale]/site-document';
import { readMessages, translate } from '#server/i18n/translate';

export const metadata: Metadata = {
  title: `${readMessages(DEFAULT_LANG, NOT_FOUND).title} · ${SITE.name}`,
  icons: ICONS,
};

/** 404 for every unknown address. A not-found.tsx at the root would be sent, invisible, with every page. */
export default function Page() {
  return (
    <SiteDocument lang={DEFAULT_LANG}>
      <NotFoundPage i18n={translate(DEFAULT_LANG, NOT_FOUND)} />
    </SiteDocument>
  );
}
