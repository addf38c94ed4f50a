import { isDatabaseLost, setDatabaseLost } from '#server/database-status';
import { foldFigures, countUnfolded } from '#server/figures/figures-store';
import { log } from '#server/log';
import { expirePages } from '#server/runtime/expire-pages';
import { readFingerprint } from '#server/public/fingerprint';

const LOOK_EVERY_MS = 400;
/** More than about one expiry per second would make static pages slow. */
const EXPIRE_EVERY_MS = 900;
const FOLD_FROM = 500;

const shared = globalThis as { pledgebookRefresh?: { isFresh: boolean } };

/** Whether this process has shown the current figures at least once. */
export function hasRefreshed(): boolean {
  return shared.pledgebookRefresh?.isFresh ?? false;
}

/**
 * Watches the public state and refreshes this process's static pages when it changes, whatever changed it: another web process, the worker, a
 * command, or midnight. It polls the database (under a millisecond, twice a second) and does not use NOTIFY, because NOTIFY makes every commit wait
 * for the others. Returns a function that stops it.
 */
export function watchPublicState(): () => void {
  const state = { isFresh: false };
  shared.pledgebookRefresh = state;
  let shown = '';
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<number> => {
    const present = await readFingerprint();
    if ((await countUnfolded()) >= FOLD_FROM) await foldFigures();
    // What fails from here on is the request to itself.
    setDatabaseLost(false);
    if (present === shown) return LOOK_EVERY_MS;
    await expirePages();
    shown = present;
    state.isFresh = true;
    return EXPIRE_EVERY_MS;
  };

  const again = (ms: number) => {
    if (!isStopped) timer = setTimeout(run, ms);
  };
  let lastError = '';
  const run = () => {
    look().then(
      (ms) => {
        lastError = '';
        again(ms);
      },
      (error: unknown) => {
        setDatabaseLost(isDatabaseLost(error));
        const words = error instanceof Error ? error.message : String(error);
        // The request to itself is refused until the server listens. Then try again soon, without a log entry.
        if (state.isFresh && words !== lastError) log.warn({ words }, 'public pages could not be refreshed');
        lastError = words;
        again(state.isFresh ? LOOK_EVERY_MS : 50);
      },
    );
  };
  run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
