import type { Route } from 'next';
import Link from 'next/link';

type Props = { href: string; children: React.ReactNode; className?: string; prefetch?: false; current?: boolean };

/** A link inside the site. Typed routes cannot check addresses that are built from data, so the only cast is here. */
export function TextLink({ href, children, className = 'link', prefetch, current }: Props) {
  return (
    <Link href={href as Route} prefetch={prefetch} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  );
}
