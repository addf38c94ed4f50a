import { generateClient } from '#scripts/process/build-app';
import { runScript } from '#scripts/process/run-script';
import { unlessStopped } from '#scripts/process/child';
import { runPart, trySecondFoundation } from '#scripts/test/test-parts';
import { startTestServer } from '#scripts/test/test-server';

// Runs only the test of another foundation's content: npm run test:second-foundation
await runScript(async () => {
  await generateClient();
  const server = await startTestServer();
  try {
    const outcome = await unlessStopped(runPart('second foundation', () => trySecondFoundation(server.urls)));
    return outcome.failures.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
});
