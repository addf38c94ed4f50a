import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND_WORDS } from '#content/words/not-found';
import { getLocale } from '../../get-locale';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: NOT_FOUND_WORDS[await getLocale()].title, robots: { index: false } };
}

/** What every address that is no page answers, with 404: see built-page.ts. */
export default async function Page() {
  return <NotFoundPage words={NOT_FOUND_WORDS[await getLocale()]} />;
}
