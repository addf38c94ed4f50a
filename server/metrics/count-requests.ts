import { subscribe } from 'node:diagnostics_channel';
import type { Server, ServerResponse } from 'node:http';
import { Histogram, type Registry } from 'prom-client';

type Message = Readonly<{ server: Server; response: ServerResponse }>;

/** From a static page to the slowest that is still served, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Measures every answered request of this process, but those that `own` receives: how many by class of status ("2xx"), and how long they took. */
export function countRequests(registry: Registry, own: Server): void {
  const seconds = new Histogram({
    name: 'pledgebook_http_request_seconds',
    help: 'Answered requests by class of status, and their duration',
    labelNames: ['status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const starts = new WeakMap<ServerResponse, number>();
  subscribe('http.server.request.start', (message) => {
    const { server, response } = message as Message;
    if (server !== own) starts.set(response, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const { response } = message as Message;
    const start = starts.get(response);
    if (start === undefined) return;
    seconds.observe({ status: `${String(response.statusCode).charAt(0)}xx` }, (performance.now() - start) / 1_000);
  });
}
