import { closeSync, openSync, statSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import type { Address } from '#scripts/address';
import { stopChild } from '#scripts/child';
import { lastLines } from '#scripts/log-file';
import { spawnWeb, untilReady } from '#scripts/next-app';
import { dataDir } from '#scripts/places';
import { withProgress } from '#scripts/progress';
import { databaseEnded } from '#scripts/run-on-database';
import { untilStopped } from '#scripts/stop-signals';
import { Trouble } from '#scripts/trouble';

const PATIENCE_MS = 15_000;

/**
 * Runs the web process, its words going to `web.log` in the data folder, until someone asks us to stop; then stops it and
 * answers 0. Throws Trouble with the last words when it, or the database, ends by itself.
 */
export async function runWebUntilStopped(
  address: Address,
  environment: NodeJS.ProcessEnv,
  databaseLost: Promise<void>,
  tell: () => void,
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
  void ready.then((how) => how === undefined && !giveUp.signal.aborted && tell());
  const how = await end;
  giveUp.abort();
  if (how === 'asked') console.log('\nStopping …');
  await stopChild(child, PATIENCE_MS);
  if (how === 'web')
    throw new Trouble(
      `The web process has ended by itself:\n${lastLines(logFile, 25, from)}\nAll of it is in ${logFile}.`,
    );
  if (how === 'database') throw databaseEnded();
  return 0;
}
