import { type StdioOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { exitCodeOf, spawnNode } from '#scripts/process/child';
import { makeDataFolder, makeFolder } from '#scripts/process/data-folder';
import { keepErrorPages } from '#scripts/process/keep-error-pages';
import { spawnNext } from '#scripts/process/next-app';
import { CHECKOUT, dataDir } from '#scripts/process/paths';
import { readOrMakeActionsKey } from '#scripts/process/secrets';
import { UserFacingError } from '#domain/user-facing-error';

const PRISMA = path.join(CHECKOUT, 'node_modules', 'prisma', 'build', 'index.js');
const BUILT = path.join(CHECKOUT, '.next', 'BUILD_ID');
/** The pages that `next build` has prerendered. */
export const PRERENDERED = path.join(CHECKOUT, '.next', 'prerender-manifest.json');
const BUILD_STAMP = path.join(CHECKOUT, '.next', 'built-from');
const CLIENT_STAMP = path.join(CHECKOUT, 'generated', 'made-from');

const CLIENT_SOURCES = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'];
const BUILD_SOURCES = [
  '{app,components,content,domain,server,public,prisma}/**',
  'package{,-lock}.json',
  'tsconfig.json',
  '{proxy,instrumentation,instrumentation-client}.ts',
  '.env{,.*}',
  '*.config.{ts,mjs,js}',
  // next.config.js imports the first file, and a build runs the second at its end.
  'scripts/process/{default-locale-rewrites,keep-error-pages}.ts',
];

/** Generates the database client from the schema, unless it exists and neither the schema nor the packages have changed. */
export async function generateClient(): Promise<void> {
  const stamp = stampOf(CLIENT_SOURCES);
  if (readIfThere(CLIENT_STAMP) === stamp) return;
  await runQuietly('prisma generate', (output) => spawnNode([PRISMA, 'generate'], { stdio: output }));
  writeFileSync(CLIENT_STAMP, stamp);
}

/** Builds the demonstration, whose pages say what they are, unless none of its inputs has changed since the last build. Needs no database and no network. */
export async function buildOnce(): Promise<void> {
  const stamp = stampOf(BUILD_SOURCES, process.env);
  if (existsSync(BUILT) && readIfThere(BUILD_STAMP) === stamp) return;
  await completeBuild(async () => {
    await runQuietly('next build', (output) => spawnNext(['build'], { ...buildSettings(), DEMO: '1' }, output));
    return 0;
  });
  writeFileSync(BUILD_STAMP, stamp);
}

/**
 * Runs a build in `root` and completes it; returns its exit code. What a build that failed or was killed has left in `.next`, its cache included, is removed before the
 * next one, which it can make fail.
 */
export async function completeBuild(build: () => Promise<number>, root = CHECKOUT): Promise<number> {
  // This file exists from the start of a build until it has succeeded, with the id of the process that builds.
  const unfinished = path.join(root, 'node_modules', '.cache', 'build-unfinished');
  const builder = readIfThere(unfinished);
  if (builder !== undefined) {
    if (Number(builder) !== process.pid && isBuilding(Number(builder), statSync(unfinished).mtimeMs))
      throw new UserFacingError(
        `Process ${builder} is building here already. Wait until it has ended, then try again.`,
      );
    rmSync(path.join(root, '.next'), { recursive: true, force: true });
  }
  makeFolder(path.dirname(unfinished));
  writeFileSync(unfinished, String(process.pid));
  const code = await build();
  if (code !== 0) return code;
  keepErrorPages(root);
  rmSync(unfinished);
  return 0;
}

/** No build takes this long: another process may have the id of one that was killed. */
const LONGEST_BUILD_MS = 1_800_000;

function isBuilding(pid: number, sinceMs: number): boolean {
  if (Date.now() - sinceMs > LONGEST_BUILD_MS) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The environment of a build: the current one, without settings of a specific deployment. The ids of actions stay the same in all builds, from the key in the
 * settings or the one in the data folder.
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
  if ((await exitCodeOf(start(['ignore', log, log]))) === 0) return;
  const lines = stripVTControlCharacters(readFileSync(logFile, 'utf8')).trimEnd().split('\n');
  const firstError = lines.findIndex((line) => /error|failed/i.test(line));
  const shown = firstError < 0 ? lines.slice(-40) : lines.slice(firstError, firstError + 40);
  throw new UserFacingError(`${name} failed:\n${shown.join('\n')}\nAll of it is in ${logFile}.`);
}

/** A fingerprint of what is made from these files: their texts, the version of Node, and the settings of a build among `settings`. */
function stampOf(sources: readonly string[], settings: Readonly<NodeJS.Dict<string>> = {}): string {
  const hash = createHash('sha256').update(process.version);
  for (const [name, value] of Object.entries(settings).sort()) {
    // An empty setting is none.
    if (value && (name.startsWith('NEXT_') || name === 'SITE_URL')) hash.update(`\0${name}=${value}`);
  }
  for (const file of globSync(sources, { cwd: CHECKOUT }).sort()) {
    const full = path.join(CHECKOUT, file);
    if (statSync(full).isFile()) hash.update(`\0${file}\0`).update(readFileSync(full));
  }
  return hash.digest('hex');
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
