import { runWorker } from '#server/job/run-worker';
import { prepareDatabase } from '#server/runtime/prepare-database';
import { runScript } from '#scripts/process/user-facing-error';

await runScript(async () => {
  await prepareDatabase();
  const worker = await runWorker({ handleSignals: true });
  console.log('The worker runs; Ctrl-C lets it finish what it has begun and stops it.');
  await worker.promise;
});
