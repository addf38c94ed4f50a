import path from 'node:path';
import { makeCluster } from '#scripts/postgres/cluster';
import { findClusterHome } from '#scripts/postgres/cluster-home';
import { letGo, namesOfHolders } from '#scripts/postgres/database-users';
import { ensureRoles } from '#scripts/postgres/roles';
import { type Secrets, readOrMakeSecrets } from '#scripts/process/secrets';
import { startOrJoin } from '#scripts/postgres/start-or-join';

/** A running embedded server as one command holds it. */
export type EmbeddedPostgres = Readonly<{
  port: number;
  secrets: Secrets;
  /** Connection strings: of the application's narrow role, of the owner of the tables, of the superuser (roles, test databases). */
  urls: Readonly<{ web: string; owner: string; superuser: string }>;
  /** Resolves when the server is gone, whoever stopped it. */
  lost: Promise<void>;
  /** The names under which other commands hold the same server. */
  others: readonly string[];
  /** Lets go; the server stops with its last holder. */
  release: () => Promise<void>;
}>;

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that runs there already (an orphan of a killed command
 * included). `name` says who holds it. Throws Trouble, in words, when that cannot be.
 */
export async function openEmbeddedPostgres(dataDir: string, name: string): Promise<EmbeddedPostgres> {
  const home = findClusterHome(dataDir);
  const secrets = readOrMakeSecrets(dataDir);
  await makeCluster(home, secrets.postgres);
  const { server, hold } = await startOrJoin(home, path.join(dataDir, 'postgres.log'), secrets.postgres, name);
  const others = (await namesOfHolders(hold)).filter((other) => other !== name);
  await ensureRoles(hold.client, secrets);
  const url = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${server.port}/${database}`;
  return {
    port: server.port,
    secrets,
    urls: {
      web: url('pledgebook_web', secrets.web, 'pledgebook'),
      owner: url('pledgebook_owner', secrets.owner, 'pledgebook'),
      superuser: url('postgres', secrets.postgres, 'postgres'),
    },
    lost: hold.lost,
    others,
    release: () => letGo(hold, server),
  };
}
