import path from 'node:path';
import { exitCodeOf, spawnNode } from '#scripts/process/child';
import { testEnvironment } from '#scripts/test/test-environment';
import type { TestUrls } from '#scripts/test/test-server';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** The settings under which the application's own code runs on one of the bench's databases. */
export function benchSettings(urls: TestUrls, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return testEnvironment({
    DATABASE_URL: urls.web,
    DATABASE_OWNER_URL: urls.owner,
    AUTH_SECRET: 'only-for-the-bench-only-for-the-bench-only',
    HOST: '127.0.0.1',
    DEMO: '1',
    ...more,
  });
}

/** Starts a script of this folder that runs the application's own code. `stop` ends it and waits. */
export function startInside(script: string, urls: TestUrls, input: unknown) {
  const args = [path.join(import.meta.dirname, script), JSON.stringify(input)];
  const child = spawnNode(args, { environment: benchSettings(urls), stdio: ['ignore', 'pipe', 'pipe'] });
  let answer = '';
  let words = '';
  child.stdout?.on('data', (chunk) => (answer += String(chunk)));
  child.stderr?.on('data', (chunk) => (words += String(chunk)));
  const ended = exitCodeOf(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { child, stop, answer: async () => ((await ended) === 0 ? answer : fail(script, words)) };
}

/** Runs such a script to its end and answers the JSON it prints. Throws Trouble with its words when it fails. */
export async function runInside<T>(script: string, urls: TestUrls, input: unknown): Promise<T> {
  return JSON.parse(await startInside(script, urls, input).answer()) as T;
}

function fail(script: string, words: string): never {
  throw new UserFacingError(`${script} failed:\n${words.trim()}`);
}
