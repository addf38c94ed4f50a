'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Language } from '#components/page/i18n';
import { LinkWaiting } from '#components/page/waiting-bar';
import { localizedPath } from '#domain/localized-path';

type Place = Readonly<{ language: Pick<Language, 'code' | 'base'>; path: string }>;

/**
 * How a link to `path` is marked on the page at `pathname`: as the current page, as its section, or not at all. `path` is the address in English. The pages of
 * the default language are built with its code (`/en/story`) and shown without it, so both count as the same page.
 */
export function currentMark({ language, path }: Place, pathname: string): 'page' | 'true' | undefined {
  const [, first, ...rest] = pathname.split('/');
  const here = first === language.code ? `/${rest.join('/')}` : pathname;
  if (here === path) return 'page';
  return here.startsWith(`${path}/`) ? 'true' : undefined;
}

/** A link in the site's header. It is marked on its page and on the pages below that. The mark is in the HTML, so it works without JavaScript. */
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
      {prefetch === false ? <LinkWaiting /> : null}
    </Link>
  );
}
