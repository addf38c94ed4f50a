import { buildOnce, generateClient } from '#scripts/build';
import { exitCodeOf, spawnNode } from '#scripts/child';
import { startForJourneys } from '#scripts/journeys';
import { withProgress } from '#scripts/progress';
import { orStopped } from '#scripts/stop-signals';
import { startTestServer } from '#scripts/test-server';
import { runScript } from '#scripts/trouble';

// The journeys alone: npm run test:e2e -- give.spec.ts
await runScript(async () => {
  await withProgress('Making the database client', generateClient);
  await orStopped(withProgress('Building the pages', buildOnce));
  const server = await startTestServer();
  try {
    const app = await startForJourneys(server.urls);
    try {
      const args = ['node_modules/playwright/cli.js', 'test', ...process.argv.slice(2)];
      const code = await orStopped(
        exitCodeOf(spawnNode(args, { environment: { ...process.env, ...app.environment } })),
      );
      if (code !== 0) console.log(`The web process's last words:\n${app.lastWords()}`);
      return (await app.check()) || code;
    } finally {
      await app.stop();
    }
  } finally {
    await server.stop();
  }
});
