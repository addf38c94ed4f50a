import type { Route } from 'next';
import Link from 'next/link';
import { LinkWaiting } from '#components/page/waiting-bar';
import { actionStyle, type ActionStyle } from '#components/page/action-style';

type Props = ActionStyle & { href: string; children: React.ReactNode; prefetch?: false };

export function ActionLink({ href, children, tone, size, prefetch }: Props) {
  return (
    <Link href={href as Route} prefetch={prefetch} className={actionStyle({ tone, size })}>
      {children}
      {prefetch === false ? <LinkWaiting /> : null}
    </Link>
  );
}
