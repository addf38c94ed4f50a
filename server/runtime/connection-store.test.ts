import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { migrate } from '#scripts/postgres/migrate';
import { ask } from '#test/factories';
import { closeDb } from '#server/db';
import { findConnectionFault } from '#server/runtime/connection-store';
import { isReady } from '#server/runtime/health';
import { prepareDatabase } from '#server/runtime/prepare-database';

const urls = { web: process.env.DATABASE_URL ?? '', owner: process.env.DATABASE_OWNER_URL ?? '' };
const other = vi.hoisted(() => ({ settings: {} as Record<string, string> }));
vi.mock('#server/env', async (original) => {
  const env = await original<{ getEnv: () => object }>();
  return { ...env, getEnv: () => ({ ...env.getEnv(), ...other.settings }) };
});
vi.mock('#server/runtime/refresh-pages', () => ({ hasRefreshed: () => true }));

/** Settings as behind a connection pooler: the connection sends no options, and a direct URL exists. */
const POOLED = { DIRECT_URL: `${urls.web}?application_name=direct` };

async function reconnect(settings: Record<string, string>): Promise<void> {
  await closeDb();
  other.settings = settings;
}

afterEach(() => reconnect({}));
afterAll(() => ask(`ALTER ROLE pledgebook_web IN DATABASE ${new URL(urls.web).pathname.slice(1)} RESET ALL`));

/** The role and time-outs of a connection of this login without options. */
async function plainConnection(): Promise<unknown> {
  const client = new pg.Client({ connectionString: urls.web });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT current_user AS role, session_user AS login, current_setting('statement_timeout') AS statements, current_setting('idle_in_transaction_session_timeout') AS idle",
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

describe('without a pooler', () => {
  it('the connection sets its role and time-outs, and is ready', async () => {
    expect(await findConnectionFault()).toBeNull();
    expect(await isReady()).toBe(true);
  });

  it('a process starts', () => expect(prepareDatabase()).resolves.toBeUndefined());
});

describe('through a pooler', () => {
  it('a login without the role is refused at the start, and is not ready', async () => {
    await reconnect(POOLED);
    expect(await plainConnection()).toMatchObject({ role: 'pledgebook_web' });
    expect(await findConnectionFault()).toMatch(
      /has the role pledgebook_web, and not the narrow pledgebook_app.*db:migrate/,
    );
    expect(await isReady()).toBe(false);
    await expect(prepareDatabase()).rejects.toThrow(/pledgebook_web/);
  });

  it('a login without time-outs is refused, too', async () => {
    await ask(
      `ALTER ROLE pledgebook_web IN DATABASE ${new URL(urls.web).pathname.slice(1)} SET role = 'pledgebook_app'`,
    );
    await reconnect(POOLED);
    expect(await findConnectionFault()).toMatch(/no statement_timeout/);
    expect(await isReady()).toBe(false);
  });

  it('a login that db:migrate has configured has both: it is ready and starts', async () => {
    expect(await migrate(urls)).toMatchObject({ advice: null });
    expect(await plainConnection()).toEqual({
      role: 'pledgebook_app',
      login: 'pledgebook_web',
      statements: '8s',
      idle: '30s',
    });
    await reconnect(POOLED);
    expect(await findConnectionFault()).toBeNull();
    expect(await isReady()).toBe(true);
    await expect(prepareDatabase()).resolves.toBeUndefined();
  });
});

describe('db:migrate', () => {
  it('says what a superuser has to do if the owner may not configure the login', async () => {
    const web = new URL(urls.web);
    web.username = 'postgres';
    const { advice } = await migrate({ ...urls, web: web.href });
    expect(advice).toContain('needs its role and time-outs set by a superuser');
    expect(advice).toMatch(/alter role "postgres" in database "test_\w+" set role = 'pledgebook_app';/);
    await ask('REVOKE pledgebook_app FROM postgres');
  });

  it('does not change a login that owns the tables: it would lose its own rights', async () => {
    expect(await migrate({ web: urls.owner, owner: urls.owner })).toMatchObject({ advice: null });
    expect(
      await ask(
        "SELECT FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole WHERE rolname = 'pledgebook_owner'",
      ),
    ).toEqual([]);
  });
});
