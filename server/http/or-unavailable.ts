import { isDatabaseDown, isDatabaseLost } from '#server/database-status';
import { log } from '#server/log';

/** The work's result, or `lost` if the database cannot be reached, so that a failure is never a false success or a blank page. Rethrows any other error. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T | 'lost'> {
  // The database is already known to be down, so the request does not wait for a timeout.
  if (isDatabaseDown()) return 'lost';
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseLost(error)) throw error;
    log.error({ err: error }, 'the database is lost');
    return 'lost';
  }
}
