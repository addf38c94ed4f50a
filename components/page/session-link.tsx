'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Language } from '#components/page/i18n';
import { PlaceLink } from '#components/page/place-link';

/** The response of `/api/me`: null for a visitor. `desk` is true for a person with a staff role. */
type Me = { name: string; desk: boolean };

type SessionWords = { signIn: string; account: string; signedInAs: string; desk: string };

function toMe(answer: unknown): Me | null {
  if (typeof answer !== 'object' || answer === null || !('name' in answer) || typeof answer.name !== 'string')
    return null;
  return { name: answer.name, desk: 'desk' in answer && answer.desk === true };
}

/**
 * The only part of a public page that depends on the signed-in person. It sends its request after the page has loaded, so that the page stays static, and again
 * on every page the visitor goes to, because they may have signed in or out in the meantime.
 */
export function SessionLink({ words, language }: { words: SessionWords; language: Language }) {
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
  // Has its maximum width from the start, so that nothing moves when the response arrives.
  return (
    <span className="flex min-w-[4.75rem] items-center justify-end sm:min-w-[7.75rem]">
      {me?.desk ? (
        <PlaceLink language={language} path="/admin" prefetch={false} className="max-sm:hidden">
          {words.desk}
        </PlaceLink>
      ) : null}
      {me ? (
        <PlaceLink language={language} path="/account" prefetch={false}>
          {words.account}
          <span className="sr-only">
            , {words.signedInAs} {me.name}
          </span>
        </PlaceLink>
      ) : (
        <PlaceLink language={language} path="/sign-in" prefetch={false}>
          {words.signIn}
        </PlaceLink>
      )}
    </span>
  );
}
