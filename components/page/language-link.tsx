'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { usePathname } from 'next/navigation';
import type { Route } from 'next';

const SECOND = 'es';

/** Pages that speak only one language, and those that stand in for another, lead to the other's home. */
const ONE_LANGUAGE = /^\/(account|admin|sign-in|demo|unavailable|no-page)(\/|$)/;

function otherPlace(path: string): string {
  if (path === `/${SECOND}` || path.startsWith(`/${SECOND}/`)) {
    const first = path.slice(SECOND.length + 1);
    return first === '' || ONE_LANGUAGE.test(first) ? '/' : first;
  }
  return path === '/' || ONE_LANGUAGE.test(path) ? `/${SECOND}` : `/${SECOND}${path}`;
}

type Navigation = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

function watchAddress(changed: () => void): () => void {
  const { navigation } = window as Window & { navigation?: Navigation };
  navigation?.addEventListener('currententrychange', changed);
  return () => navigation?.removeEventListener('currententrychange', changed);
}

/** The same page in the other language, with all that was asked of it: a search's words, the answers one is about to change. */
export function LanguageLink({ text }: { text: string }) {
  const path = usePathname();
  // A page made beforehand knows its path alone.
  const search = useSyncExternalStore(
    watchAddress,
    () => window.location.search,
    () => '',
  );
  const other = otherPlace(path) + (ONE_LANGUAGE.test(path) ? '' : search);
  const lang = other.startsWith(`/${SECOND}`) ? SECOND : 'en';
  return (
    <Link href={other as Route} hrefLang={lang} lang={lang} prefetch={false} className="link-quiet">
      {text}
    </Link>
  );
}
