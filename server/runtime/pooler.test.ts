import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrate } from '#scripts/postgres/migrate';
import { startPgBouncer } from '#scripts/test/pgbouncer';
import {
  ask,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  toMove,
} from '#test/factories';
import { db } from '#server/db';
import { runWorker } from '#server/job/run-worker';
import { approvePledge } from '#server/review/decide-pledge';
import { findConnectionFault } from '#server/runtime/connection-store';
import { confirmSignIn } from '#server/sign-in/confirm-sign-in';
import { requestSignIn } from '#server/sign-in/request-sign-in';
import { toLinkToken } from '#server/sign-in/sign-in-token';

const urls = { web: process.env.DATABASE_URL ?? '', owner: process.env.DATABASE_OWNER_URL ?? '' };
const through = vi.hoisted(() => ({ settings: {} as Record<string, string> }));
vi.mock('#server/env', async (original) => {
  const env = await original<{ getEnv: () => object }>();
  return { ...env, getEnv: () => ({ ...env.getEnv(), ...through.settings }) };
});

/** PostgreSQL's connections for all. */
const POOL_SIZE = 3;
const MISSING = spawnSync('pgbouncer', ['--version']).error !== undefined;

const refusalOf = (sql: string) =>
  db()
    .$executeRawUnsafe(sql)
    .then(
      () => 'accepted',
      (error: unknown) => String(error),
    );

describe.skipIf(MISSING)(
  `behind PgBouncer in transaction mode${MISSING ? ' (skipped: pgbouncer is not installed)' : ''}`,
  () => {
    let stop = () => Promise.resolve();
    beforeAll(async () => {
      await migrate(urls);
      const bouncer = await startPgBouncer(urls.web, POOL_SIZE);
      stop = bouncer.stop;
      through.settings = { DATABASE_URL: bouncer.url, DIRECT_URL: urls.web };
      await seedCampaign();
    });
    afterAll(() => stop());

    it('the connection has the restricted role and the time-outs', async () => {
      expect(await findConnectionFault()).toBeNull();
      const [row] = await db().$queryRaw<object[]>`
      SELECT current_user::text AS role, session_user::text AS login, current_setting('statement_timeout') AS statements,
        current_setting('idle_in_transaction_session_timeout') AS idle`;
      expect(row).toEqual({ role: 'pledgebook_app', login: 'pledgebook_web', statements: '8s', idle: '30s' });
    });

    it.each([
      'UPDATE event SET id = id',
      'DELETE FROM event',
      'DELETE FROM ledger_entry',
      'UPDATE payment SET id = id',
      'CREATE TABLE mine ()',
      'DROP TABLE event',
      'SET ROLE pledgebook_owner',
    ])('%s is refused', async (sql) => {
      expect(await refusalOf(sql)).toMatch(/permission denied|must be owner/);
    });

    it('signing in works', async () => {
      await requestSignIn('ada@example.org', '/account', {
        address: null,
        isKnownTo: () => false,
        browser: null,
        device: '',
      });
      const [link] = await ask<{ id: string }>('SELECT id FROM verification_token');
      expect(await confirmSignIn(toLinkToken(link?.id ?? ''), '')).toMatchObject({ kind: 'signed-in' });
    });

    it('pledges, decisions and figures work for more clients than there are connections', async () => {
      const reviewer = await newStaff('reviewer', 'decide');
      const people = await Promise.all(Array.from({ length: 12 }, () => newPerson()));
      await Promise.all(people.map((person) => pledge(person, gift(1_000))));
      const { reference } = await pledge(await newPerson(), gift(70_000));
      expect(await approvePledge(reviewer, await toMove(reference))).toMatchObject({ kind: 'moved' });
      expect(await readFigures()).toMatchObject({ promised: 82_000n });
      const connections = await ask(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pledgebook'",
      );
      expect(connections.length).toBeLessThanOrEqual(POOL_SIZE);
      await expectChecksHold();
    });

    it('a worker listens past the pooler', async () => {
      const worker = await runWorker();
      await expect
        .poll(() =>
          ask(
            "SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND a.application_name = 'pledgebook worker'",
          ),
        )
        .not.toEqual([]);
      await worker.stop();
    });
  },
);
