import type { Runner } from 'graphile-worker';
import { UserFacingError } from '#domain/user-facing-error';
import { findContentDifferences } from '#server/campaign/find-content-differences';
import { publishContent } from '#server/campaign/publish-campaign';
import { checkFiles } from '#server/file/check-files';
import { getEnv, isBuilding, isDevelopment } from '#server/env';
import { checkErrorPages } from '#server/http/error-page-response';
import { runWorker } from '#server/job/run-worker';
import { log } from '#server/log';
import { logConsole } from '#server/runtime/console-lines';
import { serveMetrics } from '#server/metrics/serve-metrics';
import { isReady } from '#server/runtime/health';
import { watchPublicState } from '#server/runtime/refresh-pages';
import { prepareDatabase } from '#server/runtime/prepare-database';
import { stopOnSignal } from '#server/runtime/stop-web';

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

/** Says where content differs from the database. That it cannot be said stops no start. */
async function logContentDifferences(): Promise<void> {
  try {
    for (const difference of await findContentDifferences()) log.warn(difference);
  } catch (error) {
    log.error({ err: error }, 'content could not be compared with the database');
  }
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
    await checkFiles();
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
  await logContentDifferences();
  // From here on. What stops the start is for the person who starts it, in words.
  if (!isDevelopment()) logConsole();
  const endWatch = watchPublicState();
  const endWork = async () => {
    endWatch();
    await worker?.stop();
  };
  stopOnSignal(endWork);
}
