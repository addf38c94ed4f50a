import type { Metadata } from 'next';
import { UnavailablePage } from '#components/page/trouble-pages';
import { UNAVAILABLE } from '#content/messages/unavailable';
import { getLocale } from '../../get-locale';
import { readMessages, translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), UNAVAILABLE).title, robots: { index: false } };
}

/** What proxy.ts answers with 503 while the database is away: see built-page.ts. */
export default async function Page() {
  return <UnavailablePage i18n={translate(await getLocale(), UNAVAILABLE)} />;
}
