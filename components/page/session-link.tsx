'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Language } from '#components/page/i18n';
import { PlaceLink } from '#components/page/place-link';
import type { HeaderPerson } from '#server/auth';

type SessionWords = { signIn: string; account: string; signedInAs: string; desk: string };

function toMe(answer: unknown): HeaderPerson | null {
  if (typeof answer !== 'object' || answer === null || !('name' in answer) || typeof answer.name !== 'string')
    return null;
  return { name: answer.name, desk: 'desk' in answer && answer.desk === true };
}

type Props = {
  words: SessionWords;
  language: Language;
  /** On a page that is made per request: who is signed in, null for a visitor. A static page leaves it out. */
  person?: HeaderPerson | null | undefined;
};

/**
 * The only part of a public page that depends on the signed-in person. It sends its request after the page has loaded, so that the page stays static, and again
 * on every page the visitor goes to, because they may have signed in or out in the meantime.
 */
export function SessionLink({ words, language, person }: Props) {
  const [asked, setAsked] = useState<HeaderPerson | null>(null);
  const path = usePathname();
  const isKnown = person !== undefined;
  const me = isKnown ? person : asked;
  useEffect(() => {
    if (isKnown) return undefined;
    const stop = new AbortController();
    fetch('/api/me', { signal: stop.signal, headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((answer) => setAsked(toMe(answer)))
      .catch(() => undefined);
    return () => stop.abort();
  }, [path, isKnown]);
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
