import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/error-pages';
import { NOT_FOUND } from '#content/messages/error-pages';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocaleOrDefault } from '../../get-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocaleOrDefault(), NOT_FOUND).title };
}

export default async function Page() {
  return <NotFoundPage i18n={translate(await getLocaleOrDefault(), NOT_FOUND)} />;
}
