import { hasRefreshed } from '#server/runtime/refresh-pages';
import { findConnectionFault } from '#server/runtime/connection-store';
import { isStopping } from '#server/runtime/stop-web';

const PATIENCE_MS = 2_000;

/** Whether the database answers the restricted role within two seconds, this process has shown current figures, and nobody has asked it to stop. */
export async function isReady(): Promise<boolean> {
  if (!hasRefreshed() || isStopping()) return false;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answers = findConnectionFault().then(
    (fault) => fault === null,
    () => false,
  );
  return Promise.race([answers, tooLate]).finally(() => clearTimeout(timer));
}
