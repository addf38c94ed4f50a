import type { Metadata } from 'next';
import { UnavailablePage } from '#components/page/trouble-pages';
import { UNAVAILABLE_WORDS } from '#content/words/unavailable';
import { getLocale } from '../../get-locale';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: UNAVAILABLE_WORDS[await getLocale()].title, robots: { index: false } };
}

/** What proxy.ts answers with 503 while the database is away: see built-page.ts. */
export default async function Page() {
  return <UnavailablePage words={UNAVAILABLE_WORDS[await getLocale()]} />;
}
