import type { Route } from 'next';
import Link from 'next/link';
import { LinkWaiting } from '#components/page/waiting-bar';

type Props = {
  href: string;
  children: React.ReactNode;
  className?: string;
  prefetch?: false;
  /** The page stays where it is, because the link opens something beside it. */
  scroll?: false;
  current?: boolean;
};

/** A link inside the site. Typed routes cannot check addresses that are built from data, so the only cast is here. */
export function TextLink({ href, children, className = 'link', prefetch, scroll, current }: Props) {
  return (
    <Link
      href={href as Route}
      prefetch={prefetch}
      scroll={scroll}
      className={className}
      aria-current={current ? 'page' : undefined}
    >
      {children}
      {prefetch === false ? <LinkWaiting /> : null}
    </Link>
  );
}
