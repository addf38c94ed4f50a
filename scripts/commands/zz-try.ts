import path from 'node:path';
import { runScript } from '#scripts/process/run-script';
import { dataDir } from '#scripts/process/paths';
import { runJourneys, runPart } from '#scripts/test/test-parts';
import { startSecondFoundation } from '#scripts/test/second-foundation';
import { startTestServer } from '#scripts/test/test-server';
await runScript(async () => {
  const server = await startTestServer();
  try {
    const o = await runPart('x', async () => {
      const app = await startSecondFoundation(path.join(dataDir(), 'second-foundation'), server.urls);
      try {
        const r = await runJourneys(app, 'second foundation');
        await app.check();
        return r;
      } finally {
        await app.stop();
      }
    });
    return o.failed;
  } finally {
    await server.stop();
  }
});
