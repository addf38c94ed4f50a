import { subscribe } from 'node:diagnostics_channel';
import type { Server, ServerResponse } from 'node:http';
import net from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { log } from '#server/log';

/** A process exits this long after the signal at the latest. Service managers usually wait 30 seconds before they kill it. */
const EXIT_WITHIN_MS = 20_000;
/** A kept connection that is used again within this time gets a response that closes it. */
const IDLE_AFTER_MS = 1_000;
const LOOK_EVERY_MS = 50;
/** A turn of the event loop that is so short leaves no connection waiting to be accepted, or hardly ever. */
const SHORT_TURN_MS = 2;
const ACCEPT_WITHIN_MS = 2_000;

// Stored globally, because each bundle of a process has its own modules.
const shared = globalThis as { pledgebookStopping?: boolean };

/** Whether this process was asked to stop. It is then no longer ready. */
export function isStopping(): boolean {
  return shared.pledgebookStopping ?? false;
}

const servers = new Set<Server>();

/** Remembers the HTTP server, which the framework does not pass on, and asks clients to close their connections once it no longer listens: earlier, they would open new ones. */
function watchRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { server, response } = message as { server: Server; response: ServerResponse };
    servers.add(server);
    if (!server.listening) response.setHeader('Connection', 'close');
  });
}

/**
 * Accepts the connections that wait, because closing resets them, and a proxy does not send a form again. While a turn renders a page, more arrive; so this
 * resolves right after a short turn.
 */
async function acceptWaiting(): Promise<void> {
  const end = performance.now() + ACCEPT_WITHIN_MS;
  for (let start = 0; performance.now() < end;) {
    start = performance.now();
    await turn();
    if (performance.now() - start < SHORT_TURN_MS) return;
  }
}

/**
 * Stops listening, and resolves when the last connection has ended. Clients close their connections after the next response, which loses no request; the server
 * closes only those that stay idle.
 */
async function closeServer(server: Server): Promise<void> {
  await acceptWaiting();
  const closed = new Promise<void>((resolve) => {
    // http.Server.close would also close connections on which a request is on its way.
    net.Server.prototype.close.call(server, () => resolve());
  });
  let timer: NodeJS.Timeout | undefined;
  void pause(IDLE_AFTER_MS).then(() => {
    timer = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  });
  await closed;
  clearInterval(timer);
}

async function finish(endWork: () => Promise<void>): Promise<void> {
  // Jobs that cannot end in order must not cut the requests in flight.
  const work = endWork().catch((error: unknown) => log.error({ err: error }, 'the jobs did not end in order'));
  const all = Promise.all([...[...servers].map(closeServer), work]);
  const tooLate = pause(EXIT_WITHIN_MS, 'too late' as const);
  if ((await Promise.race([all, tooLate])) === 'too late')
    log.warn('requests or jobs had not ended when the process had to exit');
}

/**
 * From now on, a signal to stop ends this process in order: it is no longer ready and accepts no connection, its kept connections close after their next response,
 * requests and `endWork` end, and it exits, after 20 seconds at the latest. The framework's own handler, which NEXT_MANUAL_SIG_HANDLE turns off, waits without
 * limit for connections that are kept in use.
 */
export function stopOnSignal(endWork: () => Promise<void>): void {
  watchRequests();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping()) return;
      shared.pledgebookStopping = true;
      finish(endWork).then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the process did not stop in order');
          process.exit(1);
        },
      );
    });
  }
}
