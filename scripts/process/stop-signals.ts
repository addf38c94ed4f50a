/** Someone asked us to stop while work was going on. */
export class Stopped extends Error {
  override name = 'Stopped';
}

let stopped: Promise<NodeJS.Signals> | undefined;

/**
 * Resolves at the first Ctrl-C or request to end, with its name; later ones are heard and ignored, since the end is on its
 * way. From the first call on, such a request no longer ends this process by itself.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  stopped ??= new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    // Started by another of our scripts, which is gone: nobody is left to stop us later.
    process.once('disconnect', () => resolve('SIGTERM'));
  });
  return stopped;
}

/** The work's result, or Stopped thrown as soon as someone asks us to stop, so that what is open gets closed. */
export function unlessStopped<T>(work: Promise<T>): Promise<T> {
  const end = untilStopped().then(() => {
    throw new Stopped('Stopped.');
  });
  return Promise.race([work, end]);
}
