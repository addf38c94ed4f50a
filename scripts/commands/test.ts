import { generateClient } from '#scripts/process/build-app';
import { endChildren, unlessStopped } from '#scripts/process/child';
import { secondsSince, withProgress } from '#scripts/process/progress';
import { messageOf, runScript } from '#scripts/process/run-script';
import { findBrowser } from '#scripts/test/browser';
import { startForJourneys } from '#scripts/test/e2e-app';
import {
  type Outcome,
  SOURCE_PARTS,
  checkBuild,
  checkTypes,
  runJourneys,
  runPart,
  runVitest,
  trySecondFoundation,
} from '#scripts/test/test-parts';
import { type TestUrls, startTestServer } from '#scripts/test/test-server';

const outcomes: Outcome[] = [];
let isOver = false;

async function part(name: string, work: () => Promise<Outcome>): Promise<boolean> {
  // If one part was stopped, the next one must not start during the clean-up.
  if (isOver) return false;
  const outcome = await runPart(name, work);
  outcomes.push(outcome);
  return outcome.failures.length === 0;
}

/** Counts a step that throws on failure as one part. */
const asOne = (work: () => Promise<unknown>) => async (): Promise<Outcome> => {
  await work();
  return { passed: 1, failures: [], output: '' };
};

async function checkSources(): Promise<void> {
  for (const [name, work] of Object.entries(SOURCE_PARTS)) await part(name, work);
}

async function buildAndTestUnits(): Promise<boolean> {
  const built = await part('build, public pages static', checkBuild);
  await part('unit', () => runVitest(['domain', 'unit', 'scripts']));
  return built;
}

async function walkJourneys(template: TestUrls): Promise<void> {
  let app: Awaited<ReturnType<typeof startForJourneys>> | undefined;
  try {
    await part('end to end', async () => {
      app = await startForJourneys(template);
      return runJourneys(app);
    });
    if (app) await part('checks of the database afterwards', asOne(app.check));
  } finally {
    await app?.stop();
  }
}

async function testOn(template: TestUrls): Promise<void> {
  // Types first, because the build writes the files that the other checks need. Then two processor cores share the rest: most checks of the sources
  // use one, the tests use both.
  await Promise.all([part('browser', asOne(findBrowser)), part('types', checkTypes)]);
  const [built] = await Promise.all([buildAndTestUnits(), checkSources()]);
  await part('integration and content', () => runVitest(['integration', 'content'], template));
  const notBuilt = () => part('end to end', () => Promise.reject(new Error('Not tried: the build failed.')));
  // The browser tests mostly wait, and leave the processor to the build of the second site.
  await Promise.all([
    built ? walkJourneys(template) : notBuilt(),
    part('second foundation', () => trySecondFoundation(template)),
  ]);
}

async function testAll(): Promise<void> {
  await unlessStopped(part('database client', asOne(generateClient)));
  const server = await withProgress('Starting a PostgreSQL for the tests', () => startTestServer());
  try {
    // The server is released and its folder removed even if the run is stopped.
    await unlessStopped(testOn(server.urls));
  } finally {
    isOver = true;
    await endChildren();
    await server.stop();
  }
}

await runScript(async () => {
  const start = performance.now();
  try {
    await testAll();
  } catch (error) {
    outcomes.push({ passed: 0, failures: [messageOf(error)], output: '' });
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const skipped = outcomes.flatMap((outcome) => outcome.skipped ?? []);
  console.log(`\nAll of it took ${secondsSince(start)}.`);
  for (const each of skipped) console.log(`SKIPPED ${each}`);
  for (const failure of failures) console.log(`FAILED  ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
});
