import { readFileSync } from 'node:fs';
import { LANGUAGES } from '#content/languages';
import { PUBLIC_ROUTES } from '#content/routes';
import { PRERENDERED, buildOnce } from '#scripts/process/build-app';
import type { startForJourneys } from '#scripts/test/e2e-app';
import { findDrift } from '#scripts/postgres/schema-engine';
import { type Prerendered, findNotStatic } from '#scripts/test/static-pages';
import { testEnvironment } from '#scripts/test/test-environment';
import { type Outcome, capture, outcomeOf, runFile, runTool } from '#scripts/test/test-part';
import type { TestUrls } from '#scripts/test/test-server';

const FLOORS = ['app', 'components', 'server', 'domain', 'content', 'scripts', 'e2e', 'test'];

/** The parts that only read the sources, in the order in which they are told. */
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

const PASSED: Outcome = { passed: 1, failed: 0, words: '' };

/** Types, with the addresses of the pages made for them first. */
export async function checkTypes(): Promise<Outcome> {
  const made = await runTool('next/dist/bin/next', ['typegen']);
  return made.failed > 0 ? made : runTool('typescript/bin/tsc', ['--noEmit']);
}

/** Unit and integration tests, the latter on copies of the template database. */
export async function runVitest(project: string, template?: TestUrls): Promise<Outcome> {
  const report = runFile(`vitest-${project}.json`);
  const urls = template ? { TEST_DATABASE_URL: template.web, TEST_DATABASE_OWNER_URL: template.owner } : undefined;
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const run = await capture(
    ['node_modules/vitest/vitest.mjs', ...args],
    testEnvironment({ NODE_ENV: 'test', ...urls }),
  );
  return outcomeOf(run, report, (value) => {
    const { numPassedTests, numFailedTests } = value as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

/** The production build, made without a database, and that its public pages are fully static. */
export async function checkBuild(): Promise<Outcome> {
  await buildOnce();
  const made = JSON.parse(readFileSync(PRERENDERED, 'utf8')) as Prerendered;
  const wrong = findNotStatic(
    made,
    Object.values(LANGUAGES).flatMap((language) =>
      PUBLIC_ROUTES.map((route) => `/${language.code}${route === '/' ? '' : route}`),
    ),
  );
  return wrong.length > 0 ? failed(wrong.join('\n')) : PASSED;
}

/** The journeys in a browser against the built application. */
export async function runJourneys(app: Awaited<ReturnType<typeof startForJourneys>>): Promise<Outcome> {
  const report = runFile('playwright.json');
  const environment = testEnvironment({ NODE_ENV: 'test', ...app.environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const run = await capture(['node_modules/playwright/cli.js', 'test', '--reporter=line,json'], environment);
  const outcome = outcomeOf(run, report, (value) => {
    const { stats } = value as { stats: { expected: number; unexpected: number; flaky: number } };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
  return { ...outcome, words: `${outcome.words}\nThe web process's last words:\n${app.lastWords()}` };
}

function failed(words: string): Outcome {
  return { passed: 0, failed: 1, words };
}
