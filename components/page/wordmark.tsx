import type { Route } from 'next';
import Link from 'next/link';

/** The foundation's mark and its name. */
export function Wordmark({ name, href }: { name: string; href: string }) {
  return (
    <Link href={href as Route} className="inline-flex min-h-11 items-center gap-2 no-underline">
      <img src="/icons/icon.svg" alt="" width="32" height="32" className="size-7 shrink-0 sm:size-8" />
      <span className="figure-face text-lg font-semibold sm:text-xl">{name}</span>
    </Link>
  );
}
