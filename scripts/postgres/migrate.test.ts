import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withClient } from '#scripts/postgres/database';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { requireDemoDatabase } from '#scripts/postgres/demo-database';
import { migrate } from '#scripts/postgres/migrate';
import { applyMigrations } from '#scripts/postgres/schema-engine';
import { outputOf, spawnNode } from '#scripts/process/child';
import { testEnvironment } from '#scripts/process/settings';
import { withName } from '#scripts/test/test-server';

let folder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-migrate-'));
  chmodSync(folder, 0o755);
  server = await openEmbeddedPostgres(folder, 'a test');
});
afterAll(async () => {
  await server.release();
  rmSync(folder, { recursive: true, force: true });
});

/** An empty database of its own, with the URLs of its users. */
async function newDatabase(name: string) {
  await superuser('postgres', `create database ${name} owner pledgebook_owner`);
  return { web: withName(server.urls.web, name), owner: withName(server.urls.owner, name) };
}

const superuser = (database: string, sql: string) =>
  withClient(withName(server.urls.superuser, database), (client) => client.query(sql));

/** Makes the first creation of this table wait for a minute, in the middle of its migration's script. */
const slowTable = (table: string) => `
  create sequence slow_times;
  grant usage on sequence slow_times to public;
  create function slow() returns event_trigger language plpgsql security definer as $$ begin
    if exists (select from pg_event_trigger_ddl_commands() where object_identity = 'public.${table}') and nextval('slow_times') = 1
    then perform pg_sleep(60); end if;
  end $$;
  create event trigger slow on ddl_command_end when tag in ('CREATE TABLE') execute function slow();`;

describe('migrations', () => {
  test('that are killed in the middle of a script are completed by the next run', async () => {
    const urls = await newDatabase('killed');
    await superuser('killed', slowTable('ledger_entry'));
    const killed = spawnNode(['scripts/commands/db.ts', 'migrate'], {
      environment: { ...process.env, DATABASE_URL: urls.web, DATABASE_OWNER_URL: urls.owner },
      stdio: 'ignore',
    });
    await vi.waitFor(async () => {
      const { rowCount } = await superuser(
        'killed',
        "select from pg_stat_activity where wait_event = 'PgSleep' and datname = 'killed'",
      );
      expect(rowCount).toBe(1);
    }, 20_000);
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const { applied, triedAgain } = await migrate(urls);
    expect(triedAgain).toEqual([expect.stringMatching(/_tables$/)]);
    expect(applied[0]).toBe(triedAgain[0]);
    expect(applied.length).toBeGreaterThan(10);
    expect(await migrate(urls)).toMatchObject({ applied: [], triedAgain: [] });
  });

  test('are recorded as finished together with their script', async () => {
    const urls = await newDatabase('recorded');
    await withClient(urls.owner, async (client) => {
      await applyMigrations(client, urls.owner, '20261121090000_tables');
      // What the engine writes after the next script fails, as if the process had been killed in between.
      await client.query(`
        create function stop() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
        create trigger stop before update of applied_steps_count on _prisma_migrations for each row execute function stop()`);
      await expect(migrate(urls)).rejects.toThrow('killed');
      await client.query('drop function stop cascade');
    });
    const { applied, triedAgain } = await migrate(urls);
    expect(triedAgain).toEqual([]);
    expect(applied[0]).toMatch(/_writing$/);
  });

  test('give the reason of PostgreSQL when one fails', async () => {
    const urls = await newDatabase('refused');
    await superuser(
      'refused',
      `create schema other;
       create function other.fail() returns event_trigger language plpgsql as $$ begin
         raise exception using message = 'no more indexes', hint = 'ask the administrator'; end $$;
       create event trigger fail on ddl_command_start when tag in ('CREATE INDEX') execute function other.fail()`,
    );
    await expect(migrate(urls)).rejects.toThrow(
      '20261121090000_tables cannot be applied:\nno more indexes (P0001)\nask the administrator',
    );
    await superuser('refused', 'drop event trigger fail');
    expect((await migrate(urls)).triedAgain).toHaveLength(1);
  });

  test('by an owner who lacks a right name it and the SQL that grants it', async () => {
    const urls = await newDatabase('unable');
    await superuser('unable', 'alter role pledgebook_owner nocreaterole');
    // Another cluster's first migration: the role is not there yet.
    await superuser('unable', 'alter role pledgebook_app rename to pledgebook_app_of_others');
    try {
      await expect(migrate(urls)).rejects.toThrow(
        /permission denied to create role \(42501\)[^]*as a superuser, then migrate again:\n {2}ALTER ROLE pledgebook_owner CREATEROLE;/,
      );
    } finally {
      await superuser('unable', 'alter role pledgebook_app_of_others rename to pledgebook_app');
      await superuser('unable', 'alter role pledgebook_owner createrole');
    }
    expect((await migrate(urls)).applied.length).toBeGreaterThan(10);
  });
});

describe('the demonstration', () => {
  test('is refused in a database of other people or of another campaign, before anything is changed', async () => {
    const urls = await newDatabase('others');
    await expect(requireDemoDatabase(urls.owner)).resolves.toBeUndefined();
    await migrate(urls);
    await expect(requireDemoDatabase(urls.owner)).resolves.toBeUndefined();
    const run = (sql: string) => withClient(urls.owner, (client) => client.query(sql));
    await run("insert into person (email) values ('ada@foundation.example')");
    await expect(requireDemoDatabase(urls.owner)).rejects.toThrow(/holds people and is not the demonstration's/);
    for (const command of [['up.ts'], ['dev.ts'], ['app-command.ts', 'seed']]) {
      const { code, output } = await outputOf(
        spawnNode([`scripts/commands/${command[0]}`, ...command.slice(1)], {
          environment: testEnvironment({
            DATABASE_URL: urls.web,
            DATABASE_OWNER_URL: urls.owner,
            AUTH_SECRET: 'x'.repeat(32),
            MAIL_FROM: '',
          }),
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      );
      expect([command[0], code, output]).toEqual([command[0], 1, expect.stringContaining('not the demonstration')]);
    }
    // The commands above ran on the content of the site, this process on that of the tests.
    await run("insert into person (email) values ('rosa@fixture.example')");
    await expect(requireDemoDatabase(urls.owner)).resolves.toBeUndefined();
  });
});
