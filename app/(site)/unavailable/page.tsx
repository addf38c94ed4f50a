import type { Metadata } from 'next';
import { UnavailablePage } from '#components/site/trouble-pages';

export const dynamic = 'error';

export const metadata: Metadata = { title: 'Back in a moment', robots: { index: false } };

export default function Page() {
  return <UnavailablePage />;
}
