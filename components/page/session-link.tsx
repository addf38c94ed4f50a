'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { localizedPath } from '#domain/localized-path';

/** What `/api/me` answers: null for a visitor. `desk` is true for anyone with a staff role. */
type Me = { name: string; desk: boolean };

type SessionWords = { signIn: string; account: string; signedInAs: string; desk: string };

function toMe(answer: unknown): Me | null {
  if (typeof answer !== 'object' || answer === null || !('name' in answer) || typeof answer.name !== 'string')
    return null;
  return { name: answer.name, desk: 'desk' in answer && answer.desk === true };
}

/**
 * The only part of a public page that knows who looks at it: asked after load, so the page itself stays static, and again with every page gone to, since
 * signing in and out happen on the way.
 */
export function SessionLink({ words, base }: { words: SessionWords; base: string }) {
  const [me, setMe] = useState<Me | null>(null);
  const path = usePathname();
  useEffect(() => {
    const stop = new AbortController();
    fetch('/api/me', { signal: stop.signal, headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((answer) => setMe(toMe(answer)))
      .catch(() => undefined);
    return () => stop.abort();
  }, [path]);
  // As wide as it can become, so that nothing moves when the answer is in.
  return (
    <span className="flex min-w-[4.75rem] items-center justify-end sm:min-w-[7.75rem]">
      {me?.desk ? (
        <Link href={localizedPath({ base }, '/admin') as Route} prefetch={false} className={'place max-sm:hidden'}>
          {words.desk}
        </Link>
      ) : null}
      {me ? (
        <Link href={localizedPath({ base }, '/account') as Route} prefetch={false} className="place">
          {words.account}
          <span className="sr-only">
            , {words.signedInAs} {me.name}
          </span>
        </Link>
      ) : (
        <Link href={localizedPath({ base }, '/sign-in') as Route} prefetch={false} className="place">
          {words.signIn}
        </Link>
      )}
    </span>
  );
}
