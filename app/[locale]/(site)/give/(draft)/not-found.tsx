import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/error-pages';
import { GONE } from '#content/messages/error-pages';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocaleOrDefault } from '../../../get-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocaleOrDefault(), GONE).title };
}

export default async function Page() {
  return <NotFoundPage i18n={translate(await getLocaleOrDefault(), GONE)} home="/give" />;
}
