// Keeps the figures as a web process does: looks at them every 400 ms and folds the ledger's tail when it has grown, until it is stopped.
import { setTimeout as pause } from 'node:timers/promises';
import { countTail, foldFigures } from '#server/figures/figures-store';
import { readFingerprint } from '#server/public/fingerprint';
import { untilStopped } from '#scripts/process/stop-signals';
import { runScript } from '#scripts/process/user-facing-error';

await runScript(async () => {
  let isStopped = false;
  void untilStopped().then(() => (isStopped = true));
  while (!isStopped) {
    await readFingerprint();
    if ((await countTail()) >= 500) await foldFigures();
    await pause(400);
  }
});
