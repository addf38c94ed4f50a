import { RateLimiterRes } from 'rate-limiter-flexible';

/** What became of taking one from a limit. Null: it was free. Otherwise the seconds until there is room again. */
export async function secondsUntilFree(taking: Promise<unknown>): Promise<number | null> {
  try {
    await taking;
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.trunc((error.msBeforeNext + 999) / 1_000));
  }
}
