import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { migrate } from '#scripts/postgres/migrate';
import type { TestUrls } from '#scripts/test/test-server';

/** A second, fresh cluster with a migrated database: `restoreFrom` fills it as a restored dump of another would be. */
export type RestoredCluster = Readonly<{
  urls: TestUrls;
  restoreFrom: (ownerUrl: string) => Promise<void>;
  stop: () => Promise<void>;
}>;

/** Starts it, in a folder of its own that goes with it. */
export async function startSecondCluster(): Promise<RestoredCluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-restored-'));
  chmodSync(folder, 0o755);
  const server = await openEmbeddedPostgres(folder, 'pledgebook restore test');
  await migrate(server.urls);
  const superuser = new URL(server.urls.superuser);
  superuser.pathname = new URL(server.urls.owner).pathname;
  return {
    urls: server.urls,
    restoreFrom: (ownerUrl) => copyRows(ownerUrl, superuser.href),
    stop: async () => {
      await server.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every row of every table with all its columns, transaction ids of the ledger included, and the sequences: what pg_dump carries over. */
async function copyRows(fromUrl: string, toUrl: string): Promise<void> {
  const [from, to] = [new pg.Client({ connectionString: fromUrl }), new pg.Client({ connectionString: toUrl })];
  await Promise.all([from.connect(), to.connect()]);
  try {
    // Foreign keys sleep, as in a restore.
    await to.query('set session_replication_role = replica');
    const { rows: tables } = await from.query<{ name: string }>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
    );
    for (const { name } of tables) {
      const { rows } = await from.query<{ all: string }>(
        `select coalesce(jsonb_agg(t), '[]')::text as all from ${name} t`,
      );
      await to.query(`delete from ${name}`);
      await to.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
        rows[0]?.all,
      ]);
    }
    const { rows: sequences } = await from.query<{ name: string; last: string }>(
      "select quote_ident(sequencename) as name, last_value as last from pg_sequences where schemaname = 'public' and last_value is not null",
    );
    for (const { name, last } of sequences) await to.query('select setval($1::regclass, $2)', [name, last]);
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}
