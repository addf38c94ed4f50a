import { isDatabaseDown, isDatabaseLost } from '#server/database-status';
import { log } from '#server/log';

/** The work's answer, or `lost` where the database could not be reached: never a false success, never a blank page. Anything else is thrown on. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T | 'lost'> {
  // Known since the last look: whoever asks now need not wait for a time-out first.
  if (isDatabaseDown()) return 'lost';
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseLost(error)) throw error;
    log.error({ err: error }, 'the database is lost');
    return 'lost';
  }
}
