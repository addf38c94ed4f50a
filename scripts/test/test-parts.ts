import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '#content/languages';
import { PUBLIC_ROUTES } from '#server/public/routes';
import { findDrift } from '#scripts/postgres/find-drift';
import { PRERENDERED, buildOnce } from '#scripts/process/build-app';
import { outputOf, spawnNode } from '#scripts/process/child';
import { secondsSince } from '#scripts/process/progress';
import { testEnvironment } from '#scripts/process/settings';
import { messageOf } from '#scripts/process/run-script';
import { runFile } from '#scripts/test/e2e-app';
import {
  buildSecondFoundation,
  copyWithSecondFoundation,
  startSecondFoundation,
} from '#scripts/test/second-foundation';
import type { TestUrls } from '#scripts/test/test-server';

/** The result of a part of the tests. */
export type Outcome = Readonly<{ passed: number; failed: number; output: string }>;

const PASSED: Outcome = { passed: 1, failed: 0, output: '' };

function failed(output: string): Outcome {
  return { passed: 0, failed: 1, output };
}

const FLOORS = ['app', 'components', 'server', 'domain', 'content', 'scripts', 'e2e', 'test'];

/** The parts that only read the sources, in the order in which they run. */
export const SOURCE_PARTS: Record<string, () => Promise<Outcome>> = {
  lint: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: () => runTool('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']),
  floors: () =>
    runTool('dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.mjs', ...FLOORS]),
  'dead code': () => runTool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  structure: () => runTool('../scripts/commands/check-structure.ts', []),
  'migrations against schema': async () => {
    const drift = await findDrift();
    return drift ? failed(`The migrations lack this to reach the schema:\n${drift}`) : PASSED;
  },
};

/** Runs one part, prints its result in a line (a failure with its output) and returns the result. A part that throws counts as failed. */
export async function runPart(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const start = performance.now();
  const outcome = await work().catch((error: unknown) => failed(messageOf(error)));
  const counts = outcome.passed + outcome.failed > 1 ? ` (${outcome.passed} passed, ${outcome.failed} failed)` : '';
  console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'}  ${name}${counts}, ${secondsSince(start)}`);
  if (outcome.failed > 0) console.log(`${outcome.output.trimEnd()}\n`);
  return outcome;
}

/** Checks the types of the site on its content, and of the tests on theirs; first it generates the types of the pages' paths. */
export async function checkTypes(): Promise<Outcome> {
  const made = await runTool('next/dist/bin/next', ['typegen']);
  if (made.failed > 0) return made;
  const checked = await Promise.all(
    ['site', 'tests'].map((part) => runTool('typescript-native/bin/tsc', ['--noEmit', '-p', `tsconfig.${part}.json`])),
  );
  return checked.find(({ failed: wrong }) => wrong > 0) ?? PASSED;
}

/** A copy of the site with the content of another foundation: it builds, starts with an empty campaign, and passes the main journeys in a browser. */
export async function trySecondFoundation(template: TestUrls): Promise<Outcome> {
  const copy = copyWithSecondFoundation();
  await buildSecondFoundation(copy);
  const app = await startSecondFoundation(copy, template);
  try {
    const outcome = await runJourneys(app, ['second foundation']);
    await app.check();
    return outcome;
  } finally {
    await app.stop();
  }
}

/** The tests of some of vitest's projects; `integration` runs on copies of the template database. */
export async function runVitest(projects: readonly string[], template?: TestUrls): Promise<Outcome> {
  const report = runFile(`vitest-${projects.join('-')}.json`);
  const urls = template ? { TEST_DATABASE_URL: template.web, TEST_DATABASE_OWNER_URL: template.owner } : undefined;
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', ...chosen, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const environment = testEnvironment({ NODE_ENV: 'test', ...urls });
  return outcomeOf(await run('vitest/vitest.mjs', args, environment), report, (value) => {
    const { numPassedTests, numFailedTests } = value as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

/** Makes the production build without a database, and checks that its public pages are fully static. */
export async function checkBuild(): Promise<Outcome> {
  await buildOnce();
  const made = JSON.parse(readFileSync(PRERENDERED, 'utf8')) as Prerendered;
  const addresses = Object.values(LANGUAGES).flatMap(({ code }) =>
    [...PUBLIC_ROUTES, '/api-reference'].map((route) => `/${code}${route === '/' ? '' : route}`),
  );
  const wrong = findNotStatic(made, addresses);
  return wrong.length > 0 ? failed(wrong.join('\n')) : PASSED;
}

/** The browser tests of a site on its running application. */
export async function runJourneys(
  app: Readonly<{ environment: Readonly<Record<string, string>>; lastWords: () => string }>,
  projects: readonly string[] = ['demonstration', 'generated inputs'],
): Promise<Outcome> {
  const [first] = projects;
  const report = runFile(`playwright ${first}.json`);
  const environment = testEnvironment({ NODE_ENV: 'test', ...app.environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const ended = await run(
    'playwright/cli.js',
    [
      'test',
      ...projects.map((project) => `--project=${project}`),
      `--output=test-results/${first}`,
      '--reporter=line,json',
    ],
    environment,
  );
  const outcome = outcomeOf(ended, report, (value) => {
    const { stats } = value as { stats: { expected: number; unexpected: number; flaky: number } };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
  return { ...outcome, output: `${outcome.output}\nThe end of the web process's log:\n${app.lastWords()}` };
}

/** Runs a tool of node_modules; it counts as one, by its exit code. */
async function runTool(file: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await run(file, args);
  return code === 0 ? { ...PASSED, output } : failed(output);
}

function run(file: string, args: readonly string[], environment?: NodeJS.ProcessEnv) {
  return outputOf(
    spawnNode([path.join('node_modules', file), ...args], { environment, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

/**
 * The result of a test runner; `count` reads its report. A runner that fails without a failed test (a file that does not load, an error outside any
 * test) counts as one failure, and a runner that ran nothing counts as failed.
 */
export function outcomeOf(
  { code, output }: { code: number; output: string },
  report: string,
  count: (report: unknown) => { passed: number; failed: number },
): Outcome {
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  const failedSilently = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return { passed: counted.passed, failed: counted.failed + (failedSilently ? 1 : 0), output };
}

/** The pages that `next build` prerendered, as in its `prerender-manifest.json`: by path, with how they were rendered. */
type Prerendered = Readonly<{
  routes: Readonly<Record<string, Readonly<{ response?: string; compute?: string }>>>;
}>;

/** The paths that are not completely prerendered and the same for everyone, as text; empty if all are. */
export function findNotStatic({ routes }: Prerendered, addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => {
    const page = Object.hasOwn(routes, address) ? routes[address] : undefined;
    if (!page) return [`${address} is not among the pages that next build makes beforehand`];
    const { response, compute } = page;
    if (response === 'complete' && compute === 'static') return [];
    return [`${address} is not fully static: next build calls it ${response}, ${compute}`];
  });
}
