'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';

const LOOK_EVERY_MS = 3_000;

/** The texts of the line: that the figures update automatically, and the button's two states. */
export type LiveWords = Readonly<{ live: string; pause: string; resume: string }>;

const never = () => () => undefined;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** The figures on a page. Money in minor units, as strings. */
export type ShownFigures = Readonly<{ promised: string; received: string; supporters: number }>;

/**
 * Keeps an open page's figures current: requests them every few seconds (304 while nothing has changed) and refreshes the page when they differ. Pauses while
 * the page is hidden, when the browser saves data, and on request (WCAG 2.2.2).
 */
export function LiveFigures({ promised, received, supporters, words }: ShownFigures & { words: LiveWords }) {
  const router = useRouter();
  const [isPaused, setPaused] = useState(false);
  // Without JavaScript nothing updates. The line keeps its space, so that nothing below it moves.
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
      const figures = (await answer.json()) as Record<keyof ShownFigures, number>;
      // As numbers, so that the page's figures lose the same digits as those in JSON.
      const isSame =
        figures.promised === Number(promised) &&
        figures.received === Number(received) &&
        figures.supporters === supporters;
      if (isSame) known = answer.headers.get('ETag') ?? '';
      else router.refresh();
    };
    // A request that fails, for example without a network, is repeated at the next interval.
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [promised, received, supporters, router, isLive, isPaused]);
  return (
    <p className={`text-sm text-quiet ${isLive ? '' : 'invisible'}`}>
      {words.live}{' '}
      <button type="button" className="link min-h-6" onClick={() => setPaused(!isPaused)}>
        {isPaused ? words.resume : words.pause}
      </button>
    </p>
  );
}
