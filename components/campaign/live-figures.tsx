'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';

const LOOK_EVERY_MS = 3_000;

/** What is said of it: that it happens, and how to hold it and let it go on. */
export type LiveWords = Readonly<{ live: string; pause: string; resume: string }>;

const never = () => () => undefined;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/**
 * Keeps an open page's figures live: looks for a new total now and then (304 while there is none) and, when there is, has the page drawn anew in place.
 * Rests while nobody looks, where people save data, and when told to (WCAG 2.2.2). `promised` is what the page shows, in minor units.
 */
export function LiveFigures({ promised, words }: { promised: string; words: LiveWords }) {
  const router = useRouter();
  const [isPaused, setPaused] = useState(false);
  // Without script nothing happens by itself; the line keeps its place, so that nothing below it moves.
  const isLive = useSyncExternalStore(
    never,
    () => !savesData(),
    () => false,
  );
  useEffect(() => {
    if (!isLive || isPaused) return undefined;
    let known = '';
    const look = async () => {
      if (document.hidden) return;
      const answer = await fetch('/api/v1/figures', {
        cache: 'no-store',
        headers: known ? { 'If-None-Match': known } : {},
      });
      if (answer.status !== 200) return;
      const figures = (await answer.json()) as { promised?: unknown };
      if (String(figures.promised) === promised) known = answer.headers.get('ETag') ?? '';
      else router.refresh();
    };
    // A look that fails, because the network is away, is followed by the next.
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [promised, router, isLive, isPaused]);
  return (
    <p className={`text-sm text-quiet ${isLive ? '' : 'invisible'}`}>
      {words.live}{' '}
      <button type="button" className="link min-h-6" onClick={() => setPaused(!isPaused)}>
        {isPaused ? words.resume : words.pause}
      </button>
    </p>
  );
}
