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
import { type Counts, readPlaywrightReport, readVitestReport } from '#scripts/test/test-reports';
import type { TestUrls } from '#scripts/test/test-server';

/** The result of a part of the tests: `failures` names what failed, `output` is all that its program printed. */
export type Outcome = Counts & Readonly<{ output: string }>;

const PASSED: Outcome = { passed: 1, failures: [], output: '' };

function failed(output: string): Outcome {
  return { passed: 0, failures: [''], output };
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

/** Runs one part, prints its result in a line (a failure with its output) and returns the result; failures start with the part's name. A part that throws counts as failed. */
export async function runPart(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const start = performance.now();
  const outcome = await work().catch((error: unknown) => failed(messageOf(error)));
  const { passed, failures, output } = outcome;
  const counts = passed + failures.length > 1 ? ` (${passed} passed, ${failures.length} failed)` : '';
  console.log(`${failures.length === 0 ? 'ok    ' : 'FAILED'}  ${name}${counts}, ${secondsSince(start)}`);
  if (failures.length > 0) console.log(`${output.trimEnd()}\n`);
  return { ...outcome, failures: failures.map((failure) => [name, failure].filter(Boolean).join(' › ')) };
}

/** Checks the types of the site on its content, and of the tests on theirs; first it generates the types of the pages' paths. */
export async function checkTypes(): Promise<Outcome> {
  const made = await runTool('next/dist/bin/next', ['typegen']);
  if (made.failures.length > 0) return made;
  const checked = await Promise.all(
    ['site', 'tests'].map((part) => runTool('typescript-native/bin/tsc', ['--noEmit', '-p', `tsconfig.${part}.json`])),
  );
  return checked.find(({ failures }) => failures.length > 0) ?? PASSED;
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
  return outcomeOf(await run('vitest/vitest.mjs', args, environment), report, readVitestReport);
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
  const outcome = outcomeOf(ended, report, readPlaywrightReport);
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
 * The result of a test runner; `read` reads its report. A runner that fails without a failed test (an error outside any test) counts as one failure,
 * and a runner that ran nothing counts as failed.
 */
export function outcomeOf(
  { code, output }: { code: number; output: string },
  report: string,
  read: (report: unknown) => Counts,
): Outcome {
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failures: [] };
  const failedSilently = counts.failures.length === 0 && (code !== 0 || counts.passed === 0);
  return { ...counts, failures: failedSilently ? ['outside the tests'] : counts.failures, output };
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
