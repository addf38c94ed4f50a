import type { Metadata } from 'next';
import { UnavailablePage } from '#components/page/trouble-pages';
import { UNAVAILABLE_WORDS } from '#content/words/unavailable';

export const dynamic = 'error';

export const metadata: Metadata = { title: UNAVAILABLE_WORDS.es.title, robots: { index: false } };

export default function Page() {
  return <UnavailablePage words={UNAVAILABLE_WORDS.es} />;
}
