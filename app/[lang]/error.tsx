'use client';

import { RetryButton } from '#components/page/retry-button';
import { UnavailablePage } from '#components/page/trouble-pages';
import { UNAVAILABLE_ES } from '#content/words/unavailable-es';

export default function Page({ reset }: { error: Error; reset: () => void }) {
  return <UnavailablePage words={UNAVAILABLE_ES} retry={<RetryButton retry={reset} label={UNAVAILABLE_ES.retry} />} />;
}
