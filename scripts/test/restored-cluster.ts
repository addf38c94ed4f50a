import { withClient } from '#scripts/postgres/database';
import { type TestUrls, startTestServer, withName } from '#scripts/test/test-server';

/** A second, new cluster with a migrated database. `restoreFrom` fills it like a restored dump of another cluster. */
export type RestoredCluster = Readonly<{
  urls: TestUrls;
  restoreFrom: (ownerUrl: string) => Promise<void>;
  stop: () => Promise<void>;
}>;

/** Starts it, in a temporary folder that `stop` removes. */
export async function startSecondCluster(): Promise<RestoredCluster> {
  const { urls, stop } = await startTestServer('restored');
  const superuser = withName(urls.superuser, new URL(urls.owner).pathname.slice(1));
  return { urls, restoreFrom: (ownerUrl) => copyRows(ownerUrl, superuser), stop };
}

/** Copies every row of every table with all columns, including the ledger's transaction ids, and the sequences, like pg_dump. */
function copyRows(fromUrl: string, toUrl: string): Promise<void> {
  return withClient(fromUrl, (from) =>
    withClient(toUrl, async (to) => {
      // Without foreign key checks, as in a restore.
      await to.query('set session_replication_role = replica');
      // The database makes generated columns itself.
      const { rows: tables } = await from.query<{ name: string; columns: string }>(
        `select quote_ident(table_name) as name, string_agg(quote_ident(column_name), ', ') as columns
         from information_schema.columns join pg_tables on schemaname = table_schema and tablename = table_name
         where table_schema = 'public' and table_name <> '_prisma_migrations' and is_generated = 'NEVER' group by table_name`,
      );
      for (const { name, columns } of tables) {
        const { rows } = await from.query<{ all: string }>(
          `select coalesce(jsonb_agg(t), '[]')::text as all from ${name} t`,
        );
        await to.query(`delete from ${name}`);
        await to.query(
          `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
          [rows[0]?.all],
        );
      }
      const { rows: sequences } = await from.query<{ name: string; last: string }>(
        "select quote_ident(sequencename) as name, last_value as last from pg_sequences where schemaname = 'public' and last_value is not null",
      );
      for (const { name, last } of sequences) await to.query('select setval($1::regclass, $2)', [name, last]);
    }),
  );
}
