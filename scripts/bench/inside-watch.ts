// Keeps the figures as a web process does: looks at them every 400 ms and folds the ledger's tail when it has grown, until it is stopped.
import { setTimeout as pause } from 'node:timers/promises';
import { countTail, foldFigures } from '#server/figures/figures-store';
import { readFingerprint } from '#server/site/fingerprint';
import { untilStopped } from '#scripts/stop-signals';
import { runScript } from '#scripts/trouble';

await runScript(async () => {
  let isStopped = false;
  void untilStopped().then(() => (isStopped = true));
  while (!isStopped) {
    await readFingerprint();
    if ((await countTail()) >= 500) await foldFigures();
    await pause(400);
  }
});
