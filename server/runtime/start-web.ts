import type { Runner } from 'graphile-worker';
import { UserFacingError } from '#domain/user-facing-error';
import { publishContent } from '#server/campaign/publish-campaign';
import { getEnv, isBuilding } from '#server/env';
import { checkErrorPages } from '#server/http/error-page-response';
import { runWorker } from '#server/job/run-worker';
import { log } from '#server/log';
import { serveMetrics } from '#server/metrics/serve-metrics';
import { isReady } from '#server/runtime/health';
import { watchPublicState } from '#server/runtime/refresh-pages';
import { prepareDatabase } from '#server/runtime/prepare-database';
import { stopOnSignal } from '#server/runtime/stop-web';

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

/**
 * Starts a web process before it accepts requests: checks the settings, the error pages and the database, publishes content, starts its worker, and
 * keeps its public pages current. An invalid setting or an unreachable database stops the start with a message.
 */
export async function startWeb(): Promise<void> {
  if (isBuilding()) return;
  try {
    getEnv();
    checkErrorPages();
    await serveMetrics(isReady);
  } catch (error) {
    if (error instanceof UserFacingError) stop(error.message);
    throw error;
  }
  let worker: Runner | undefined;
  try {
    await prepareDatabase();
    await publishContent();
    if (getEnv().WORKER) {
      worker = await runWorker();
      worker.promise.catch((error: unknown) => log.error({ err: error }, 'the worker has ended'));
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    stop(
      `The database cannot be used: ${words}\nDATABASE_URL must lead to a PostgreSQL on which npm run db:migrate was run.`,
    );
  }
  const endWatch = watchPublicState();
  const endWork = async () => {
    endWatch();
    await worker?.stop();
  };
  stopOnSignal(endWork);
}
