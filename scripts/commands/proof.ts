import path from 'node:path';
import { hasProgram } from '#scripts/bench/load';
import { requireChecksPass } from '#scripts/postgres/checks';
import { buildOnce, generateClient } from '#scripts/process/build-app';
import { unlessStopped, untilStopped } from '#scripts/process/child';
import { loadDemoData } from '#scripts/process/next-app';
import { withProgress } from '#scripts/process/progress';
import { runScript } from '#scripts/process/run-script';
import { testEnvironment } from '#scripts/process/settings';
import { restartUnderLoad } from '#scripts/test/rolling-restarts';
import { startTestServer } from '#scripts/test/test-server';
import { UserFacingError } from '#domain/user-facing-error';

const ROUNDS = 10;

// What takes too long for `npm test`, which has a short form of it.
async function prove(): Promise<void> {
  if (!hasProgram('nginx')) throw new UserFacingError('nginx is not installed: the restarts happen behind it.');
  for (const program of ['qpdf', 'pdftotext'])
    if (!hasProgram(program)) throw new UserFacingError(`${program} is not installed: tests read our PDFs with it.`);
  await generateClient();
  await withProgress('Building', buildOnce);
  const server = await startTestServer('proof');
  try {
    const settings = {
      DATABASE_URL: server.urls.web,
      DATABASE_OWNER_URL: server.urls.owner,
      AUTH_SECRET: 'x'.repeat(40),
    };
    await withProgress('Loading the demo campaign', () => loadDemoData(testEnvironment(settings)));
    const seen = await withProgress(`Restarting two web processes ${ROUNDS} times under load`, () =>
      unlessStopped(restartUnderLoad(server.urls, path.join(server.folder, 'restarts'), ROUNDS)),
    );
    await requireChecksPass(server.urls.owner);
    const { restarts, requests, pledges, retries, failures, slowestMs } = seen;
    console.log(
      `${restarts} restarts, ${requests} requests, ${pledges} of them pledges, ${retries.length} retries, ${failures.length} failures, the slowest ${Math.round(slowestMs)} ms`,
    );
    if (failures.length > 0) throw new UserFacingError([...new Set(failures)].join('\n'));
  } finally {
    await server.stop();
  }
}

await runScript(() => {
  void untilStopped();
  return prove();
});
