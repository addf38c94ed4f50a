'use client';

import Link from 'next/link';
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

/** The same page in the other language. */
export function LanguageLink({ text }: { text: string }) {
  const path = usePathname();
  const other = otherPlace(path);
  const lang = other.startsWith(`/${SECOND}`) ? SECOND : 'en';
  return (
    <Link href={other as Route} hrefLang={lang} lang={lang} prefetch={false} className="link-quiet">
      {text}
    </Link>
  );
}
