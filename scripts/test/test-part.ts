import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnNode } from '#scripts/process/child';
import { secondsSince } from '#scripts/process/progress';
import { messageOf } from '#scripts/process/user-facing-error';

/** How a part of the tests ended. */
export type Outcome = Readonly<{ passed: number; failed: number; words: string }>;

let folder: string | undefined;

/** A file of what a test run leaves behind for itself: counts, the web process's words, sessions. It goes with this process, however that ends. */
export function runFile(name: string): string {
  if (folder === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), 'pledgebook-run-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return path.join(folder, name);
}

/** Does one part, tells its outcome in a line (a failure with its words) and answers the outcome. A part that throws has failed. */
export async function runPart(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const start = performance.now();
  let outcome: Outcome;
  try {
    outcome = await work();
  } catch (error) {
    outcome = { passed: 0, failed: 1, words: messageOf(error) };
  }
  const { passed, failed, words } = outcome;
  const counts = passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : '';
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}${counts}, ${secondsSince(start)}`);
  if (failed > 0) console.log(`${words.trimEnd()}\n`);
  return outcome;
}

/** Runs a tool of node_modules; it counts as one, by its exit code. */
export async function runTool(
  file: string,
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const { code, words } = await capture([path.join('node_modules', file), ...args], environment);
  return code === 0 ? { passed: 1, failed: 0, words } : { passed: 0, failed: 1, words };
}

/** Runs a Node program and answers its exit code and all it said. */
export async function capture(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number; words: string }> {
  const child = spawnNode(args, { environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (words += String(chunk)));
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  return { code, words };
}

/**
 * The outcome of a test runner: `count` reads its report. A runner that fails without a failed test (a file that does not
 * load, an error outside any test) counts as one failure, and one that ran nothing has failed.
 */
export function outcomeOf(
  run: { code: number; words: string },
  report: string,
  count: (report: unknown) => { passed: number; failed: number },
): Outcome {
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  const silent = counted.failed === 0 && (run.code !== 0 || counted.passed === 0);
  return { passed: counted.passed, failed: counted.failed + (silent ? 1 : 0), words: run.words };
}
