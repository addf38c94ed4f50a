'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Language } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

type Place = Readonly<{ language: Pick<Language, 'code' | 'base'>; path: string }>;

/**
 * How a link to `path` is marked on the page at `pathname`: as the page itself, as the section the page is in, or not at all. `path` is the address in
 * English. The pages of the default language are built under its code (`/en/story`) and shown without it, so both count as the same page.
 */
export function currentMark({ language, path }: Place, pathname: string): 'page' | 'true' | undefined {
  const [, first, ...rest] = pathname.split('/');
  const here = first === language.code ? `/${rest.join('/')}` : pathname;
  if (here === path) return 'page';
  return here.startsWith(`${path}/`) ? 'true' : undefined;
}

/** A link in the site's header, marked on the page it leads to and on the pages below that. The mark is in the HTML, also without script. */
export function PlaceLink({
  language,
  path,
  prefetch,
  className = '',
  children,
}: Place & { prefetch?: false; className?: string; children: React.ReactNode }) {
  const pathname = usePathname();
  return (
    <Link
      href={localizedPath(language, path) as Route}
      prefetch={prefetch}
      className={`place ${className}`.trimEnd()}
      aria-current={currentMark({ language, path }, pathname)}
    >
      {children}
    </Link>
  );
}
