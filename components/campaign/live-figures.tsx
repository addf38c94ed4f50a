'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LOOK_EVERY_MS = 3_000;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/**
 * Keeps an open page's figures live: looks for a new total now and then (304 while there is none) and, when there is, has the page drawn anew in place.
 * Rests while nobody looks, and where people save data. `promised` is what the page shows, in minor units.
 */
export function LiveFigures({ promised }: { promised: string }) {
  const router = useRouter();
  useEffect(() => {
    if (savesData()) return undefined;
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
  }, [promised, router]);
  return null;
}
