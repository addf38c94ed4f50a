import { useRef, useState } from 'react';
import type { SearchGroup } from '#components/desk/search-groups';

type Found = Readonly<{ groups: readonly SearchGroup[]; said: string }>;

/** Milliseconds without a key before the search is asked. */
const PAUSE = 120;

/** What is typed into the search box of the desk, and what was found for it. `settled`: `found` is for exactly what is typed. */
export function useDeskSearch(page: string) {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'idle' | 'searching' | 'settled' | 'failed'>('idle');
  const [found, setFound] = useState<Found | null>(null);
  const asked = useRef<AbortController | null>(null);

  async function ask(text: string, { signal }: AbortController): Promise<void> {
    try {
      const answer = await fetch(`${page}/results?${new URLSearchParams({ q: text })}`, {
        signal,
        headers: { Accept: 'application/json' },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const next = (await answer.json()) as Found;
      if (signal.aborted) return;
      setFound(next);
      setState('settled');
    } catch {
      // An answer that is no longer wanted is no failure.
      if (!signal.aborted) setState('failed');
    }
  }

  function search(text: string): void {
    asked.current?.abort();
    setTyped(text);
    setFound(null);
    if (text.trim() === '') return setState('idle');
    const own = (asked.current = new AbortController());
    setState('searching');
    const timer = setTimeout(() => void ask(text, own), PAUSE);
    own.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  return { typed, found, state, search, clear: () => search('') };
}
