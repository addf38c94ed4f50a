import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND } from '#content/messages/not-found';
import { readMessages, translate } from '#server/i18n/translate';

export const dynamic = 'error';

export const metadata: Metadata = { title: readMessages('es', NOT_FOUND).title, robots: { index: false } };

/** What `/api/no-page/es` sends with 404 for every address that is no page. */
export default function Page() {
  return <NotFoundPage i18n={translate('es', NOT_FOUND)} />;
}
