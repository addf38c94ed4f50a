import { log } from '#server/log';
import { sealBatch } from '#server/seal/seal-store';

/** An event is changed unnoticed only within this time. The job queue's schedule knows no less than a minute. */
const EVERY_MS = 5_000;

/**
 * Seals new events every five seconds, until the returned function is called, which resolves once nothing is under way. Of several processes one seals at a time. After a failure it
 * tries again at the next time.
 */
export function keepSealing(): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const seal = async () => {
    try {
      while (!isStopped && (await sealBatch()));
    } catch (error) {
      log.error({ err: error }, 'events could not be sealed');
    }
    if (!isStopped) timer = setTimeout(() => void (running = seal()), EVERY_MS).unref();
  };
  let running = seal();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return running;
  };
}
