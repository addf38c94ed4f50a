import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';
import { endChildren } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';
import { Stopped } from '#scripts/process/stop-signals';

/** Something a person can put right. Its message says what is wrong and what to do; it is shown without a stack. */
export class UserFacingError extends Error {
  override name = 'Trouble';
}

/** The `code` of a system or database error ('EACCES', '28P01'), or undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The words of anything that was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs a script's work: reads `.env` (what is already set wins), turns trouble into plain words on stderr,
 * and makes a failure the exit code.
 */
export async function runScript(work: () => Promise<number | void>): Promise<void> {
  const settings = path.join(CHECKOUT, '.env');
  try {
    if (existsSync(settings)) loadEnvFile(settings);
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(isForPeople(error) ? `\n${messageOf(error)}` : error);
    process.exitCode = error instanceof Stopped ? 130 : 1;
  }
  await endChildren();
  // Connection pools of libraries keep timers for seconds after their end; nothing here is worth waiting for.
  process.exit();
}

/** The application has Troubles of its own, about settings and catalogues; their words are meant to be read as well. */
function isForPeople(error: unknown): boolean {
  return error instanceof Stopped || (error instanceof Error && error.constructor.name.endsWith('Trouble'));
}
