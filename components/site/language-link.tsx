'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Route } from 'next';

const SECOND = 'es';

/** Pages that speak only one language lead to the other's home. */
const ONE_LANGUAGE = /^\/(account|admin|sign-in|demo|unavailable)(\/|$)/;

function otherPlace(path: string): string {
  if (path === `/${SECOND}` || path.startsWith(`/${SECOND}/`)) return path.slice(SECOND.length + 1) || '/';
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
