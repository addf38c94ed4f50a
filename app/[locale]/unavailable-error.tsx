'use client';

import { useParams } from 'next/navigation';
import { RetryButton } from '#components/page/retry-button';
import { UnavailablePage } from '#components/page/trouble-pages';
import { DEFAULT_LANG, isLang } from '#content/languages';
import { UNAVAILABLE_WORDS } from '#content/words/unavailable';

/** What a page shows in its place when it fails, in its language. */
export function UnavailableError({ reset }: { reset: () => void }) {
  const { locale } = useParams();
  const words = UNAVAILABLE_WORDS[isLang(locale) ? locale : DEFAULT_LANG];
  return <UnavailablePage words={words} retry={<RetryButton retry={reset} label={words.retry} />} />;
}
