import path from 'node:path';
import pg from 'pg';
import { makeCluster } from '#scripts/postgres/cluster';
import { findClusterHome } from '#scripts/postgres/cluster-home';
import { namesOfHolders, release, startOrJoin } from '#scripts/postgres/start-or-join';
import { type Secrets, readOrMakeSecrets } from '#scripts/process/secrets';

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
  /** Ends this hold; the server stops with its last holder. */
  release: () => Promise<void>;
}>;

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that runs there already (also one left running by a
 * killed command). `name` says who holds it. Throws UserFacingError when that cannot be.
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
    release: () => release(hold, server),
  };
}

/**
 * Makes the embedded server's roles and database where they are missing, and gives the roles their passwords:
 * `pledgebook_owner` owns the database and migrates it, `pledgebook_web` is the application's login and owns nothing.
 */
async function ensureRoles(superuser: pg.Client, secrets: Secrets): Promise<void> {
  // Two commands may start at once; the second waits and finds everything made.
  await superuser.query("select pg_advisory_lock(hashtext('pledgebook roles'))");
  try {
    await ensureRole(superuser, 'pledgebook_owner', 'createrole', secrets.owner);
    await ensureRole(superuser, 'pledgebook_web', 'nocreaterole', secrets.web);
    const { rowCount } = await superuser.query("select from pg_database where datname = 'pledgebook'");
    if (rowCount === 0) await superuser.query('create database pledgebook owner pledgebook_owner');
    await superuser.query('revoke connect on database pledgebook from public');
    await superuser.query('grant connect on database pledgebook to pledgebook_web');
    // So that the owner may set role and time-outs on the application's login; it gains none of its rights.
    await superuser.query('grant pledgebook_web to pledgebook_owner with admin true, inherit false, set false');
  } finally {
    await superuser.query("select pg_advisory_unlock(hashtext('pledgebook roles'))");
  }
}

async function ensureRole(superuser: pg.Client, name: string, right: string, password: string): Promise<void> {
  const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [name]);
  const role = pg.escapeIdentifier(name);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await superuser.query(`${verb} role ${role} login ${right} password ${pg.escapeLiteral(password)}`);
}
