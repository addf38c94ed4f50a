'use client';

import { RetryButton } from '#components/page/retry-button';
import { UnavailablePage } from '#components/page/trouble-pages';
import { UNAVAILABLE_EN } from '#content/words/unavailable-en';

export default function Page({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main">
      <UnavailablePage words={UNAVAILABLE_EN} retry={<RetryButton retry={reset} label={UNAVAILABLE_EN.retry} />} />
    </main>
  );
}
