const SHOWN_AFTER_MS = 1_000;
const AGAIN_AFTER_MS = 10_000;

/** Seconds since `start` (a `performance.now()` value), formatted for people: `0.4 s`, `12 s`. */
export function secondsSince(start: number): string {
  const seconds = (performance.now() - start) / 1000;
  return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
}

/**
 * Does `work`. If it takes longer than a second, prints a message, repeats it every ten seconds, and prints another at the end. `what` is a phrase like
 * `Building the pages`.
 */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  let ending: string | undefined;
  const first = setTimeout(() => {
    ending = 'failed after';
    console.log(`${what} …`);
  }, SHOWN_AFTER_MS);
  const again = setInterval(() => console.log(`${what} … ${secondsSince(start)}`), AGAIN_AFTER_MS);
  try {
    const result = await work();
    ending &&= 'done in';
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
    if (ending) console.log(`${what}: ${ending} ${secondsSince(start)}`);
  }
}
