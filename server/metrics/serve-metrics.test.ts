import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFreePort } from '#scripts/process/address';
import { ask, gift, newPerson, pledge, seedCampaign } from '#test/factories';
import { closeDb } from '#server/db';
import { serveMetrics } from '#server/metrics/serve-metrics';
import { logSecurity } from '#server/security-log';

const other = vi.hoisted(() => ({ settings: {} as Record<string, unknown> }));
vi.mock('#server/env', async (original) => {
  const env = await original<{ getEnv: () => object }>();
  return { ...env, getEnv: () => ({ ...env.getEnv(), ...other.settings }) };
});
vi.mock('#server/log', async (original) => ({
  ...(await original<object>()),
  log: { info: vi.fn(), error: vi.fn(), warn: vi.fn() },
}));

let site: Server;
let metrics: Server | null = null;
let isReady = true;
const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** The metrics of this process, by name and labels. */
async function scrape(): Promise<Record<string, number>> {
  const response = await fetch(`${other.settings.origin as string}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

beforeAll(async () => {
  await seedCampaign();
  const port = await findFreePort();
  other.settings = { METRICS_PORT: port, HOST: '127.0.0.1', origin: `http://127.0.0.1:${port}` };
  metrics = await serveMetrics(() => Promise.resolve(isReady));
  site = createServer((request, response) => void response.writeHead(Number(request.url?.slice(1))).end());
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  site.close();
  metrics?.close();
});

describe('the metrics', () => {
  it('count requests by class of status, without those for the metrics', async () => {
    for (const status of [200, 204, 404, 503]) await fetch(`${originOf(site)}/${status}`);
    const found = await scrape();
    expect(found).toMatchObject({
      'pledgebook_http_request_seconds_count{status="2xx"}': 2,
      'pledgebook_http_request_seconds_count{status="4xx"}': 1,
      'pledgebook_http_request_seconds_count{status="5xx"}': 1,
      'pledgebook_http_request_seconds_bucket{le="10",status="2xx"}': 2,
    });
    expect(found.process_resident_memory_bytes).toBeGreaterThan(0);
    expect(await scrape()).toMatchObject({ 'pledgebook_http_request_seconds_count{status="2xx"}': 2 });
  });

  it('tell the age of the oldest job, emails that failed, jobs given up, and what is not in the stored sums', async () => {
    await pledge(await newPerson(), gift(1_000));
    await ask("UPDATE graphile_worker._private_jobs SET run_at = now() - interval '10 minutes'");
    const found = await scrape();
    expect(found).toMatchObject({
      pledgebook_jobs_waiting: 1,
      pledgebook_jobs_given_up: 0,
      pledgebook_emails_failed: 0,
    });
    expect(found.pledgebook_oldest_job_seconds).toBeCloseTo(600, -1);
    expect(found.pledgebook_figures_tail).toBeGreaterThan(0);
    expect(found.pledgebook_pool_open).toBeGreaterThan(0);

    await ask('UPDATE graphile_worker._private_jobs SET attempts = max_attempts');
    await ask("UPDATE email SET state = 'failed'");
    // What is newer than the oldest open transaction of the server, also one of another test, is not folded yet.
    const folded = async () => {
      await ask('SELECT fold_figures()');
      return scrape();
    };
    await expect.poll(folded, { timeout: 20_000 }).toMatchObject({
      pledgebook_jobs_waiting: 0,
      pledgebook_jobs_given_up: 1,
      pledgebook_oldest_job_seconds: 0,
      pledgebook_emails_failed: 1,
      pledgebook_figures_tail: 0,
    });
  });

  it('tell for how long the oldest event waits for its seal', async () => {
    await ask("SELECT append_event('setting', 'x', NULL, 'test', 'system', NULL, NULL, NULL, now())");
    await ask("UPDATE event SET at = now() - interval '10 minutes'");
    expect((await scrape()).pledgebook_seal_lag_seconds).toBeCloseTo(600, -1);
    await ask('SELECT seal_events(100)');
    expect(await scrape()).toMatchObject({ pledgebook_seal_lag_seconds: 0 });
  });

  it('count limits that were reached, and tell whether the process is ready', async () => {
    logSecurity('limited', { actor: null, request: null, what: 'sign-in-address' });
    isReady = false;
    expect(await scrape()).toMatchObject({
      'pledgebook_security_events_total{event="limited",what="sign-in-address"}': 1,
      pledgebook_ready: 0,
    });
  });

  it('go on without the database, and leave out what only it knows', async () => {
    await closeDb();
    const settings = other.settings;
    other.settings = { ...settings, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
    const found = await scrape();
    expect(found).toMatchObject({
      pledgebook_database_up: 0,
      'pledgebook_http_request_seconds_count{status="5xx"}': 1,
    });
    expect(found).not.toHaveProperty('pledgebook_jobs_waiting');
    await closeDb();
    other.settings = settings;
    expect(await scrape()).toMatchObject({ pledgebook_database_up: 1, pledgebook_jobs_waiting: 0 });
  });

  it('are at no other address, and nowhere without a port', async () => {
    expect((await fetch(`${other.settings.origin as string}/`)).status).toBe(404);
    await expect(serveMetrics()).rejects.toThrow(/METRICS_PORT \d+ on 127.0.0.1 cannot be listened on: .*EADDRINUSE/);
    other.settings = { METRICS_PORT: undefined };
    expect(await serveMetrics()).toBeNull();
  });
});
