import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import type pg from 'pg';
import { requireChecksPass } from '#scripts/postgres/checks';
import { type Database, withClient } from '#scripts/postgres/database';
import { APP_ROLE, type Migrated, migrate } from '#scripts/postgres/migrate';
import { requireTool, runTool } from '#scripts/postgres/postgres-tools';
import { UserFacingError } from '#domain/user-facing-error';

type Urls = Pick<Database, 'web' | 'owner'>;

/** What a database holds, to compare it before a backup and after its restore: the campaigns' pledges, and the sums of the ledger in minor units. */
const HOLDS = `
  SELECT (SELECT count(*) FROM pledge) AS pledges, (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM person) AS people,
    (SELECT coalesce(sum(promised), 0) FROM ledger_by_dimension WHERE dimension = 'all') AS promised,
    (SELECT coalesce(sum(settled), 0) FROM ledger_by_dimension WHERE dimension = 'all') AS received`;

async function holdings(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Record<string, string>>(HOLDS);
  return Object.entries(rows[0] ?? {})
    .map(([what, number]) => `${what} ${number}`)
    .join(', ');
}

/** Writes a dump of the whole database to `file`, which appears complete or not at all. Returns what it holds, as text. Throws UserFacingError. */
export async function backUp({ owner }: Urls, file: string): Promise<string> {
  if (existsSync(file)) throw new UserFacingError(`${file} is there already. Name a file that is not.`);
  return withClient(owner, async (client) => {
    await requireTool('pg_dump', client);
    const draft = `${file}.${process.pid}`;
    // It has people's names and addresses: only for who makes it.
    process.umask(0o077);
    try {
      // The dump and the sums are of one snapshot.
      await client.query('begin isolation level repeatable read read only');
      const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id');
      await runTool('pg_dump', owner, ['--format=custom', `--snapshot=${rows[0]?.id}`, `--file=${draft}`]);
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
    return `${await holdings(client)}; ${(statSync(file).size / 1_048_576).toFixed(1)} MB`;
  });
}

/** A table, view or sequence that somebody made. */
const FIRST_RELATION = `
  SELECT c.oid::regclass::text AS name FROM pg_class c
  WHERE c.relnamespace <> 'information_schema'::regnamespace AND c.relnamespace::regnamespace::text !~ '^pg_' ORDER BY 1 LIMIT 1`;

/**
 * Restores a dump into an empty database, all or nothing, and brings it to this version: migrations, rights, figures of this cluster. Returns what it holds, as
 * text. Throws UserFacingError if the database is not empty, if anything fails, or if a check finds something.
 */
export async function restore(urls: Urls, file: string): Promise<{ migrated: Migrated; holds: string }> {
  if (!existsSync(file)) throw new UserFacingError(`${file} is not there.`);
  await withClient(urls.owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(FIRST_RELATION);
    if (rows[0])
      throw new UserFacingError(
        `The database is not empty: it has ${rows[0].name}. Nothing was changed.\n` +
          'Restore into a new one: CREATE DATABASE pledgebook OWNER pledgebook_owner; as a superuser, with DATABASE_URL and DATABASE_OWNER_URL leading to it.',
      );
    await requireTool('pg_restore', client);
    // A dump has the rights of this role, but not the role, which belongs to the cluster.
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    if (rowCount === 0) await client.query(`create role ${APP_ROLE} nologin`);
  });
  await runTool('pg_restore', urls.owner, ['--no-owner', '--single-transaction', '--exit-on-error', file]);
  const migrated = await migrate(urls);
  await requireChecksPass(urls.owner);
  return { migrated, holds: await withClient(urls.owner, holdings) };
}
