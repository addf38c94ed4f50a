import type { Metadata } from 'next';
import { UnavailablePage } from '#components/page/trouble-pages';
import { UNAVAILABLE } from '#content/messages/unavailable';
import { readMessages, translate } from '#server/i18n/translate';

export const dynamic = 'error';

export const metadata: Metadata = { title: readMessages('en', UNAVAILABLE).title, robots: { index: false } };

export default function Page() {
  return <UnavailablePage i18n={translate('en', UNAVAILABLE)} />;
}
