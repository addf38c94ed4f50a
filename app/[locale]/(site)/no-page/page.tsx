import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND } from '#content/messages/not-found';
import { getLocale } from '../../get-locale';
import { readMessages, translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), NOT_FOUND).title, robots: { index: false } };
}

/** What every address that is no page answers, with 404: see built-page.ts. */
export default async function Page() {
  return <NotFoundPage i18n={translate(await getLocale(), NOT_FOUND)} />;
}
