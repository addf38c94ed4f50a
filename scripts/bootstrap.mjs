// Plain JavaScript without dependencies: it runs in a fresh clone, on any version of Node, and then starts TypeScript on the Node version that this
// project pins.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CHECKOUT = path.resolve(import.meta.dirname, '..');
const MODULES = path.join(CHECKOUT, 'node_modules');
const LOCK = path.join(CHECKOUT, 'package-lock.json');
const LEAST = [20, 19];
/** From this version on, Node runs TypeScript itself. */
const LEAST_FOR_TYPES = [22, 18];

/** Installs what is missing, then runs `scripts/commands/<command>.ts` with the given arguments. Its exit code becomes this process's exit code. */
async function run(command, args) {
  if (!isAtLeast(process.versions.node, LEAST)) {
    stop(
      `Node ${LEAST.join('.')} or newer is needed, and this is ${process.versions.node}. Get one from https://nodejs.org.`,
    );
  }
  if (!isInstalled()) await install();
  const child = spawn(findNode(), [path.join(CHECKOUT, 'scripts', 'commands', `${command}.ts`), ...args], {
    cwd: CHECKOUT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  passOnSignals(child);
  process.exit(await exitCodeOf(child));
}

function isAtLeast(version, [major, minor]) {
  const [a, b] = version.split('.').map(Number);
  return a > major || (a === major && b >= minor);
}

function isInstalled() {
  const made = path.join(MODULES, '.package-lock.json');
  if (!existsSync(made)) return false;
  const stamp = path.join(MODULES, '.installed-from');
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hashOfLock();
  return statSync(made).mtimeMs >= statSync(LOCK).mtimeMs;
}

function hashOfLock() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

async function install() {
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  console.log('Installing the packages; the first time this takes a minute or so …');
  const again = setInterval(() => console.log(`Installing the packages … ${seconds()}`), 10_000);
  // npm warns of packages that name other versions of Node than the one that npm runs on; they run on the one that this project pins.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  // Prisma's install step would download an engine that is not used here; see scripts/postgres/no-schema-engine.sh.
  const engine = path.join(CHECKOUT, 'scripts', 'postgres', 'no-schema-engine.sh');
  const env = { ...process.env, NODE_ENV: 'development', PRISMA_SCHEMA_ENGINE_BINARY: engine };
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const code = await exitCodeOf(spawn(program, [...before, ...args], { cwd: CHECKOUT, stdio: 'inherit', env }));
  clearInterval(again);
  if (code !== 0)
    stop(`npm ci failed (its output is above). It needs the npm registry: npm ping says whether it answers.`);
  writeFileSync(path.join(MODULES, '.installed-from'), hashOfLock());
  console.log(`Installing the packages: done in ${seconds()}`);
}

function findNode() {
  const pinned = path.join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (isAtLeast(process.versions.node, LEAST_FOR_TYPES)) return process.execPath;
  return stop(
    `The Node that comes with this project is not installed (npm may be set to run no install scripts).\n` +
      `Run: npm rebuild node\nor use Node ${LEAST_FOR_TYPES.join('.')} or newer; this is ${process.versions.node}.`,
  );
}

function passOnSignals(child) {
  const pass = (signal) => void (child.exitCode === null && child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  if (!process.env.npm_lifecycle_event) return;
  // An npm that is killed does not always forward the signal. If it ends, this process stops too.
  const parent = process.ppid;
  setInterval(() => void (process.ppid !== parent && pass('SIGTERM')), 1000).unref();
}

function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => stop(`${error.message}`));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function stop(words) {
  console.error(`\n${words}`);
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
await run(command, args);
