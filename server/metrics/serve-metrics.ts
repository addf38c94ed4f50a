import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { UserFacingError } from '#domain/user-facing-error';
import { getEnv } from '#server/env';
import { countUnfolded } from '#server/figures/figures-store';
import { SECURITY_CHANNEL, log } from '#server/log';
import { countRequests } from '#server/metrics/count-requests';
import { readDatabaseMetrics, readPoolUse } from '#server/metrics/metrics-store';

type Readings = Readonly<Record<string, number>>;

/** What each scrape reads, with its explanation. The numbers of the database are the same in every process. */
const GAUGES = {
  pledgebook_ready: 'Whether this process is ready: 1 or 0',
  pledgebook_database_up: 'Whether the database answered this scrape: 1 or 0',
  pledgebook_pool_open: 'Database connections of this process, of at most 20',
  pledgebook_pool_idle: 'Those of them that nothing uses',
  pledgebook_pool_waiting: 'Queries that wait for a connection',
  pledgebook_jobs_waiting: 'Jobs that could run now',
  pledgebook_jobs_given_up: 'Jobs that failed for the last time',
  pledgebook_oldest_job_seconds: 'For how long the oldest job could have run',
  pledgebook_emails_failed: 'Emails that were not sent and are not tried again',
  pledgebook_emails_retrying: 'Emails that failed and are tried again',
  pledgebook_figures_tail: 'Ledger entries that are not in the stored sums yet, at most 1000',
  pledgebook_figures_age_seconds: 'Time since the stored sums were brought up to date',
  pledgebook_seal_lag_seconds: 'For how long the oldest event waits for its seal',
} as const;
type Name = keyof typeof GAUGES;

async function readDatabase(): Promise<Partial<Record<Name, number>>> {
  try {
    const [read, tail] = await Promise.all([readDatabaseMetrics(), countUnfolded()]);
    return {
      pledgebook_database_up: 1,
      pledgebook_jobs_waiting: read.jobsWaiting,
      pledgebook_jobs_given_up: read.jobsGivenUp,
      pledgebook_oldest_job_seconds: read.oldestJobAge,
      pledgebook_emails_failed: read.emailsFailed,
      pledgebook_emails_retrying: read.emailsRetrying,
      pledgebook_figures_tail: tail,
      pledgebook_figures_age_seconds: read.figuresAge,
      pledgebook_seal_lag_seconds: read.sealLag,
    };
  } catch (error) {
    // The other metrics are needed most now. The database's own are left out, because old ones would look like today's.
    log.warn({ err: error }, 'the metrics lack those of the database');
    return { pledgebook_database_up: 0 };
  }
}

/** A registry with everything that this process measures, and the reading of a scrape. */
function makeMetrics(server: Server, isReady?: () => Promise<boolean>): () => Promise<{ type: string; text: string }> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countRequests(registry, server);
  const limits = new Counter({
    name: 'pledgebook_security_events_total',
    help: 'Lines of the log with `security`, by event and what',
    labelNames: ['event', 'what'],
    registers: [registry],
  });
  subscribe(SECURITY_CHANNEL, (message) => limits.inc(message as { event: string; what: string }));
  const gauges = Object.entries(GAUGES).map(
    ([name, help]) => [name, new Gauge({ name, help, registers: [registry] })] as const,
  );
  return async () => {
    const [database, ready] = await Promise.all([readDatabase(), isReady?.()]);
    const { open, idle, waiting } = readPoolUse();
    const pool = { pledgebook_pool_open: open, pledgebook_pool_idle: idle, pledgebook_pool_waiting: waiting };
    const readings: Readings = {
      ...database,
      ...pool,
      ...(ready === undefined ? {} : { pledgebook_ready: Number(ready) }),
    };
    for (const [name, gauge] of gauges) {
      const value = readings[name];
      if (value === undefined) gauge.remove();
      else gauge.set(value);
    }
    return { type: registry.contentType, text: await registry.metrics() };
  };
}

/**
 * Serves this process's metrics for Prometheus at `/metrics`, on a port of its own that no visitor reaches; without METRICS_PORT, nothing. A worker has no
 * `isReady`. Returns the server. Throws UserFacingError if the port is taken.
 */
export async function serveMetrics(isReady?: () => Promise<boolean>): Promise<Server | null> {
  const { METRICS_PORT: port, HOST: host } = getEnv();
  if (port === undefined) return null;
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    scrape().then(
      ({ type, text }) => response.setHeader('Content-Type', type).end(text),
      (error: unknown) => {
        log.error({ err: error }, 'the metrics could not be read');
        response.writeHead(500).end();
      },
    );
  });
  const scrape = makeMetrics(server, isReady);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new UserFacingError(`METRICS_PORT ${port} on ${host} cannot be listened on: ${String(error)}`);
  }
  return server.unref();
}
