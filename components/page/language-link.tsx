'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { usePathname } from 'next/navigation';
import type { Route } from 'next';
import type { Language } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

/** Pages whose address has no language, and those that stand in for another, lead to the other language's home. */
const ONE_LANGUAGE = /^\/(account|admin|sign-in|demo|unavailable|no-page)(\/|$)/;

/** An address without its language. */
function withoutBase(path: string, bases: readonly string[]): string {
  const base = bases.find((each) => each !== '' && (path === each || path.startsWith(`${each}/`))) ?? '';
  return path.slice(base.length) || '/';
}

type Navigation = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

function watchAddress(changed: () => void): () => void {
  const { navigation } = window as Window & { navigation?: Navigation };
  navigation?.addEventListener('currententrychange', changed);
  return () => navigation?.removeEventListener('currententrychange', changed);
}

type Props = { language: Pick<Language, 'code' | 'name' | 'base'>; bases: readonly string[] };

/** The same page in another language, with all that was asked of it: a search's words, the answers one is about to change. `bases` are those of all languages. */
export function LanguageLink({ language, bases }: Props) {
  const path = withoutBase(usePathname(), bases);
  // A page made beforehand knows its path alone.
  const search = useSyncExternalStore(
    watchAddress,
    () => window.location.search,
    () => '',
  );
  const isAlone = ONE_LANGUAGE.test(path);
  const other = localizedPath(language, isAlone ? '/' : path) + (isAlone ? '' : search);
  return (
    <Link href={other as Route} hrefLang={language.code} lang={language.code} prefetch={false} className="link-quiet">
      {language.name}
    </Link>
  );
}
