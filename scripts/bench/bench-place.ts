import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { migrate } from '#scripts/postgres/migrate';
import { withProgress } from '#scripts/process/progress';
import { seedIn } from '#scripts/process/seed-demo';
import { type TestUrls, cloneDatabase } from '#scripts/test/test-server';
import { withClient } from '#scripts/bench/with-client';

/**
 * Where a bench works: a temporary folder and a PostgreSQL of its own with the demo data, fsync on. `clone` makes a database
 * that nobody has touched; `superuser` answers a connection string of any of them that may do everything.
 */
export type BenchPlace = Readonly<{
  folder: string;
  clone: (name: string) => Promise<TestUrls>;
  superuser: (urls: TestUrls) => string;
  remove: () => Promise<void>;
}>;

/** Makes the folder, starts the database, migrates and seeds it. */
export async function openBenchPlace(): Promise<BenchPlace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-bench-'));
  chmodSync(folder, 0o755);
  const server = await openEmbeddedPostgres(path.join(folder, 'data'), 'pledgebook bench');
  const remove = async () => {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await withClient(server.urls.superuser, (client) => client.query('alter role pledgebook_owner createdb'));
    await withProgress('Making the database', async () => {
      await migrate(server.urls);
      await seedIn({
        ...server.urls,
        direct: server.urls.web,
        authSecret: server.secrets.authSecret,
        others: [],
        lost: server.lost,
      });
    });
  } catch (error) {
    await remove();
    throw error;
  }
  const superuser = ({ owner }: TestUrls) => {
    const url = new URL(server.urls.superuser);
    url.pathname = new URL(owner).pathname;
    return url.href;
  };
  return { folder, clone: (name) => cloneDatabase(server.urls, name), superuser, remove };
}
