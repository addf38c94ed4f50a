import type { Metadata } from 'next';
import { GivePage } from '#components/pledge/give-page';
import { SOURCES } from '#content/story';
import { WAYS } from '#content/ways';

export const dynamic = 'error';

export const metadata: Metadata = {
  title: 'Three ways to support',
  description: 'A one-time gift, a membership or a sponsorship: what each costs, what one gets, and how one is shown.',
  alternates: { canonical: '/give' },
};

export default function Page() {
  return <GivePage ways={WAYS} sources={[SOURCES.membership, SOURCES.bylaws, SOURCES.prices]} />;
}
