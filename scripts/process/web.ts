import { closeSync, openSync, statSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import type { Address } from '#scripts/process/address';
import { stopChild } from '#scripts/process/child';
import { lastLines } from '#scripts/process/log-file';
import { spawnWeb, untilReady } from '#scripts/process/next-app';
import { dataDir } from '#scripts/process/paths';
import { withProgress } from '#scripts/process/progress';
import { databaseEnded } from '#scripts/process/run-on-database';
import { untilStopped } from '#scripts/process/stop-signals';
import { UserFacingError } from '#scripts/process/user-facing-error';

const PATIENCE_MS = 15_000;

/**
 * Runs the web process, its words going to `web.log` in the data folder, until someone asks us to stop; then stops it and
 * answers 0. Throws Trouble with the last words when it, or the database, ends by itself.
 */
export async function runWebUntilStopped(
  address: Address,
  environment: NodeJS.ProcessEnv,
  databaseLost: Promise<void>,
  translate: () => void,
): Promise<number> {
  const logFile = path.join(dataDir(), 'web.log');
  const from = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, 'a', 0o600);
  const child = spawnWeb(address, environment, log);
  closeSync(log);
  const giveUp = new AbortController();
  const end = Promise.race([
    untilStopped().then(() => 'asked' as const),
    once(child, 'exit').then(() => 'web' as const),
    databaseLost.then(() => 'database' as const),
  ]);
  const ready = withProgress('Starting', () => Promise.race([untilReady(address.origin, giveUp.signal), end]));
  void ready.then((how) => how === undefined && !giveUp.signal.aborted && translate());
  const how = await end;
  giveUp.abort();
  if (how === 'asked') console.log('\nStopping …');
  await stopChild(child, PATIENCE_MS);
  if (how === 'web')
    throw new UserFacingError(
      `The web process has ended by itself:\n${lastLines(logFile, 25, from)}\nAll of it is in ${logFile}.`,
    );
  if (how === 'database') throw databaseEnded();
  return 0;
}
