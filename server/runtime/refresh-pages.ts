import { isDatabaseLost, noteDatabase } from '#server/database-status';
import { foldFigures, countTail } from '#server/figures/figures-store';
import { log } from '#server/log';
import { expirePages } from '#server/runtime/expire-pages';
import { readFingerprint } from '#server/public/fingerprint';

const LOOK_EVERY_MS = 400;
/** More expiries than one a second would cost static pages their speed. */
const EXPIRE_EVERY_MS = 900;
const FOLD_FROM = 500;

const kept = globalThis as { pledgebookRefresh?: { isFresh: boolean } };

/** Whether this process has shown the present figures at least once. */
export function hasRefreshed(): boolean {
  return kept.pledgebookRefresh?.isFresh ?? false;
}

/**
 * Watches the public state and makes this process's static pages anew when it changes, whoever changed it: another web process, the worker, the
 * shell, or midnight. It asks the database (under a millisecond, twice a second) rather than being told by NOTIFY, which would make every
 * writer's commit wait for every other's. Returns how to stop it.
 */
export function watchPublicState(): () => void {
  const state = { isFresh: false };
  kept.pledgebookRefresh = state;
  let shown = '';
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<number> => {
    const present = await readFingerprint();
    if ((await countTail()) >= FOLD_FROM) await foldFigures();
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
        noteDatabase(false);
        lastError = '';
        again(ms);
      },
      (error: unknown) => {
        noteDatabase(isDatabaseLost(error));
        const words = error instanceof Error ? error.message : String(error);
        // Until the server listens its own call is refused: look again at once, and say nothing of it.
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
