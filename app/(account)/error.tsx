'use client';

import { RetryButton } from '#components/site/retry-button';
import { UnavailablePage } from '#components/site/trouble-pages';

export default function Page({ reset }: { error: Error; reset: () => void }) {
  return <UnavailablePage retry={<RetryButton retry={reset} />} />;
}
