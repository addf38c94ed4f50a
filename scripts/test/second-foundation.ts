import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { requireChecksPass } from '#scripts/postgres/checks';
import { findFreePort } from '#scripts/process/address';
import { lastLines, outputOf, spawnNode, stopChild } from '#scripts/process/child';
import { mustBecomeReady } from '#scripts/process/next-app';
import { CHECKOUT, dataDir } from '#scripts/process/paths';
import { testEnvironment } from '#scripts/process/settings';
import { runFile } from '#scripts/test/e2e-app';
import { cloneDatabase, type TestUrls } from '#scripts/test/test-server';
import { UserFacingError } from '#domain/user-facing-error';

const SECOND = path.join('test', 'second-foundation');
const TSC = path.join('node_modules', 'typescript-native', 'bin', 'tsc');

/** The admin of the site; e2e/second-foundation/ signs in as them. */
const ADMIN = 'vorstand@example.org';

/** Links every file of a folder: as fast as symbolic links, and the bundler, which follows no link out of its folder, sees files of its own. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** The files of this checkout that git knows or would add. */
function sources(): string[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: CHECKOUT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new UserFacingError('git did not list the files of this checkout.');
  return stdout.split('\0').filter(Boolean);
}

/** Whether a file belongs to the foundation. The messages of the interface are the project's. */
const isContent = (file: string) => file.startsWith('content/') && !file.startsWith('content/messages/');

/** Copies this checkout with the content of the second foundation in place of the one here. Returns the copy's folder. */
export function copyWithSecondFoundation(): string {
  const copy = path.join(dataDir(), 'second-foundation');
  rmSync(copy, { recursive: true, force: true });
  for (const file of sources().filter((each) => !isContent(each))) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    copyFileSync(path.join(CHECKOUT, file), path.join(copy, file));
  }
  cpSync(path.join(CHECKOUT, SECOND), path.join(copy, 'content'), { recursive: true });
  cpSync(path.join(CHECKOUT, 'generated'), path.join(copy, 'generated'), { recursive: true });
  linkFiles(path.join(CHECKOUT, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Runs a program of the copy. Throws UserFacingError with its output if it fails. */
async function runIn(copy: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const [file = '', ...more] = args;
  const child = spawnNode([path.join(copy, file), ...more], { environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const { code, output } = await outputOf(child);
  if (code !== 0) throw new UserFacingError(`The second foundation: ${args.join(' ')} failed:\n${output}`);
}

/** Builds the copy and checks its types. */
export async function buildSecondFoundation(copy: string): Promise<void> {
  const environment = testEnvironment({ NODE_ENV: 'production' });
  await runIn(copy, ['scripts/commands/build.ts'], environment);
  await runIn(copy, [TSC, '--noEmit', '-p', path.join(copy, 'tsconfig.site.json')], environment);
}

/**
 * Starts the built copy on a database of its own, with an empty campaign and one admin. `environment` is for the browser tests; `check` runs the checks of the
 * database.
 */
export async function startSecondFoundation(copy: string, template: TestUrls) {
  const urls = await cloneDatabase(template, `second_foundation_${process.pid}`);
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = testEnvironment({
    DATABASE_URL: urls.web,
    DATABASE_OWNER_URL: urls.owner,
    DIRECT_URL: urls.web,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    SITE_URL: origin,
    PORT: String(port),
    // Its emails lie in the mailbox. Its content has no demonstration, so nothing else of it is there.
    DEMO: '1',
  });
  await runIn(copy, ['scripts/commands/app-command.ts', 'seed'], settings);
  await runIn(copy, ['scripts/commands/app-command.ts', 'admin', 'grant', ADMIN, 'admin'], settings);
  const logFile = runFile('second-foundation.log');
  const log = openSync(logFile, 'w');
  const start = path.join(copy, 'scripts', 'commands', 'start.ts');
  const web = spawnNode([start], { environment: settings, stdio: ['ignore', log, log] });
  await mustBecomeReady(web, origin, logFile);
  const sessions = runFile('second-foundation-sessions');
  mkdirSync(sessions);
  return {
    environment: {
      E2E_BASE_URL: origin,
      E2E_DATABASE_URL: urls.web,
      E2E_DATABASE_OWNER_URL: urls.owner,
      E2E_SESSIONS: sessions,
    },
    check: () => requireChecksPass(urls.owner),
    lastWords: () => lastLines(logFile, 30),
    stop: () => stopChild(web, 15_000),
  };
}
