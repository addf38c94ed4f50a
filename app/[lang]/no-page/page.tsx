import type { Metadata } from 'next';
import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND_WORDS } from '#content/words/not-found';

export const dynamic = 'error';

export const metadata: Metadata = { title: NOT_FOUND_WORDS.es.title, robots: { index: false } };

/** What `/api/no-page/es` sends with 404 for every address that is no page. */
export default function Page() {
  return <NotFoundPage words={NOT_FOUND_WORDS.es} />;
}
