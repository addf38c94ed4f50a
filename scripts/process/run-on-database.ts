import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { lastLines, runInForeground, stopChild } from '#scripts/process/child';
import { dataDir } from '#scripts/process/paths';
import { UserFacingError } from '#scripts/process/user-facing-error';

const PATIENCE_MS = 15_000;

/**
 * What is said when the embedded database has ended under a command. It is not started again: it would come back at another
 * port than its users know, and who ended it (a person, a lack of memory) may well do so again. Whoever keeps a service
 * running sees the exit code and starts all of it anew.
 */
export function databaseEnded(): UserFacingError {
  const file = path.join(dataDir(), 'postgres.log');
  return new UserFacingError(
    `The database has ended by itself:\n${lastLines(file, 12)}\nAll of it is in ${file}. Nothing acknowledged is lost; start again.`,
  );
}

/** Runs a child in the foreground for as long as its database does; throws UserFacingError, the child stopped, when that ends first. */
export async function runOnDatabase(child: ChildProcess, lost: Promise<void>): Promise<number> {
  const end = await Promise.race([runInForeground(child), lost.then(() => 'lost' as const)]);
  if (end !== 'lost') return end;
  await stopChild(child, PATIENCE_MS);
  throw databaseEnded();
}
