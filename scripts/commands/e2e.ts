import { buildOnce, generateClient } from '#scripts/process/build-app';
import { exitCodeOf, spawnNode, unlessStopped } from '#scripts/process/child';
import { withProgress } from '#scripts/process/progress';
import { runScript } from '#scripts/process/run-script';
import { startForJourneys } from '#scripts/test/e2e-app';
import { startTestServer } from '#scripts/test/test-server';

// Runs only the browser tests: npm run test:e2e -- give.spec.ts
await runScript(async () => {
  await withProgress('Making the database client', generateClient);
  await unlessStopped(withProgress('Building the pages', buildOnce));
  const server = await startTestServer();
  try {
    const app = await startForJourneys(server.urls);
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
  } finally {
    await server.stop();
  }
});
