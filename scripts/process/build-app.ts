import { type StdioOptions } from 'node:child_process';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOrMakeActionsKey } from '#scripts/process/actions-key';
import { exitCodeOf, spawnNode } from '#scripts/process/child';
import { makeDataFolder } from '#scripts/process/data-folder';
import { linesOfError } from '#scripts/process/log-file';
import { spawnNext } from '#scripts/process/next-app';
import { CHECKOUT, dataDir } from '#scripts/process/paths';
import { stampOf } from '#scripts/process/source-stamp';
import { UserFacingError } from '#scripts/process/user-facing-error';

const PRISMA = path.join(CHECKOUT, 'node_modules', 'prisma', 'build', 'index.js');
const BUILT = path.join(CHECKOUT, '.next', 'BUILD_ID');
/** Which pages `next build` made beforehand. */
export const PRERENDERED = path.join(CHECKOUT, '.next', 'prerender-manifest.json');
const BUILD_STAMP = path.join(CHECKOUT, '.next', 'built-from');
const CLIENT_STAMP = path.join(CHECKOUT, 'generated', 'made-from');

/** Makes the database client from the schema, unless it is there and neither schema nor packages have changed. */
export async function generateClient(): Promise<void> {
  const stamp = stampOf(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  if (readIfThere(CLIENT_STAMP) === stamp) return;
  await runQuietly('prisma generate', (output) => spawnNode([PRISMA, 'generate'], { stdio: output }));
  writeFileSync(CLIENT_STAMP, stamp);
}

/** Builds the application, unless nothing that goes into it has changed since. Needs no database and no network. */
export async function buildOnce(): Promise<void> {
  const stamp = stampOf();
  if (existsSync(BUILT) && readIfThere(BUILD_STAMP) === stamp) return;
  await runQuietly('next build', (output) => spawnNext(['build'], buildSettings(), output));
  writeFileSync(BUILD_STAMP, stamp);
}

/**
 * The environment of a build: what is set, but never the settings of one place it will run in. The ids of actions stay the same from build to
 * build: by the key that is set, or by the data folder's.
 */
export function buildSettings(): NodeJS.ProcessEnv {
  makeDataFolder(dataDir());
  const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || readOrMakeActionsKey(dataDir());
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  };
}

async function runQuietly(name: string, start: (output: StdioOptions) => ReturnType<typeof spawnNode>): Promise<void> {
  makeDataFolder(dataDir());
  const logFile = path.join(dataDir(), `${name.replace(' ', '-')}.log`);
  const log = openSync(logFile, 'w');
  const code = await exitCodeOf(start(['ignore', log, log]));
  if (code !== 0)
    throw new UserFacingError(`${name} failed:\n${linesOfError(logFile, 40)}\nAll of it is in ${logFile}.`);
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
