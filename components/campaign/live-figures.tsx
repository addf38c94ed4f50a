'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';

const LOOK_EVERY_MS = 3_000;

/** The line's texts: that the figures change by themselves, and the button's two states. */
export type LiveWords = Readonly<{ live: string; pause: string; resume: string }>;

const never = () => () => undefined;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** The figures a page shows, money in minor units as text. */
export type ShownFigures = Readonly<{ promised: string; received: string; supporters: number }>;

/**
 * Keeps an open page's figures current: asks for them every few seconds (304 while nothing changed) and refreshes the page when they differ.
 * Pauses while the page is hidden, where people save data, and on request (WCAG 2.2.2).
 */
export function LiveFigures({ promised, received, supporters, words }: ShownFigures & { words: LiveWords }) {
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
      const figures = (await answer.json()) as Record<keyof ShownFigures, number>;
      // As numbers: what the page shows loses the same digits as what JSON gives.
      const isSame =
        figures.promised === Number(promised) &&
        figures.received === Number(received) &&
        figures.supporters === supporters;
      if (isSame) known = answer.headers.get('ETag') ?? '';
      else router.refresh();
    };
    // A look that fails, because the network is away, is followed by the next.
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
