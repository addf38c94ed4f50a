import { buildOnce, generateClient } from '#scripts/process/build-app';
import { exitCodeOf, spawnNode, unlessStopped } from '#scripts/process/child';
import { withProgress } from '#scripts/process/progress';
import { runScript } from '#scripts/process/run-script';
import { runFile, startForJourneys } from '#scripts/test/e2e-app';
import { startTestServer, type TestUrls } from '#scripts/test/test-server';
import { hasProgram } from '#scripts/bench/load';
import { withProxy } from '#scripts/bench/proxy';
import { findFreePort } from '#scripts/process/address';
import { UserFacingError } from '#domain/user-facing-error';

type Place = Parameters<typeof startForJourneys>[1];

async function runTests(urls: TestUrls, place?: Place): Promise<number> {
  const app = await startForJourneys(urls, place);
  try {
    const args = [
      'node_modules/playwright/cli.js',
      'test',
      '--project=demonstration',
      '--project=generated inputs',
      ...process.argv.slice(2),
    ];
    const code = await unlessStopped(
      exitCodeOf(spawnNode(args, { environment: { ...process.env, ...app.environment } })),
    );
    if (code !== 0) console.log(`The end of the web process's log:\n${app.lastWords()}`);
    await app.check();
    return code;
  } finally {
    await app.stop();
  }
}

/** The same tests against two web processes behind the shipped proxy. */
async function runBehindProxy(urls: TestUrls): Promise<number> {
  if (!hasProgram('nginx')) throw new UserFacingError('nginx is not installed.');
  const ports = [await findFreePort(), await findFreePort()];
  const webs = ports.map((port) => `http://127.0.0.1:${port}`);
  return withProxy(runFile('nginx'), webs, ({ origin }) => runTests(urls, { origin, ports }));
}

// Runs only the browser tests: npm run test:e2e -- give.spec.ts, behind a proxy: BEHIND_PROXY=1 npm run test:e2e -- …
await runScript(async () => {
  await withProgress('Making the database client', generateClient);
  await unlessStopped(withProgress('Building the pages', buildOnce));
  const server = await startTestServer();
  try {
    return await (process.env.BEHIND_PROXY === '1' ? runBehindProxy(server.urls) : runTests(server.urls));
  } finally {
    await server.stop();
  }
});
