import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';
import { UserFacingError } from '#domain/user-facing-error';
import { Stopped, endChildren } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';

/** The `code` of a system or database error ('EACCES', '28P01'), or undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** PostgreSQL's code of a right that is missing. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** The message of any thrown value. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs a script's work: reads `.env` (existing variables take precedence), prints an error on stderr, without its stack if it is for users, and sets the exit
 * code on failure.
 */
export async function runScript(work: () => Promise<number | void>): Promise<void> {
  const settings = path.join(CHECKOUT, '.env');
  try {
    if (existsSync(settings)) loadEnvFile(settings);
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (codeOf(error) === INSUFFICIENT_PRIVILEGE)
      console.error(`\n${messageOf(error)}. This command needs DATABASE_OWNER_URL, the owner of the tables.`);
    else console.error(error instanceof Stopped || error instanceof UserFacingError ? `\n${messageOf(error)}` : error);
    process.exitCode = error instanceof Stopped ? 130 : 1;
  }
  await endChildren();
  // Connection pools of libraries keep timers running for seconds after they are closed. Nothing here needs to wait for them.
  process.exit();
}
