import path from 'node:path';
import pg from 'pg';
import { makeCluster } from '#scripts/postgres/cluster';
import { findClusterHome } from '#scripts/postgres/cluster-home';
import { namesOfServerUsers, release, startOrJoin } from '#scripts/postgres/start-or-join';
import { type Secrets, readOrMakeSecrets } from '#scripts/process/secrets';

/** A running embedded server, as used by one command. */
export type EmbeddedPostgres = Readonly<{
  port: number;
  secrets: Secrets;
  /** Connection strings of the application's restricted role, of the owner of the tables, and of the superuser (for roles and test databases). */
  urls: Readonly<{ web: string; owner: string; superuser: string }>;
  /** Resolves when the server has ended, for any reason. */
  lost: Promise<void>;
  /** The names of other commands that use the same server. */
  others: readonly string[];
  /** Stops using the server; the server stops with its last user. */
  release: () => Promise<void>;
}>;

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that is already running there (also one left by a killed command). `name`
 * identifies this user of it. Throws UserFacingError if that is impossible.
 */
export async function openEmbeddedPostgres(dataDir: string, name: string): Promise<EmbeddedPostgres> {
  const home = findClusterHome(dataDir);
  const secrets = readOrMakeSecrets(dataDir);
  await makeCluster(home, secrets.postgres);
  const { server, hold } = await startOrJoin(home, path.join(dataDir, 'postgres.log'), secrets.postgres, name);
  const others = (await namesOfServerUsers(hold)).filter((other) => other !== name);
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
 * Creates missing roles and the database of the embedded server, and sets the roles' passwords. `pledgebook_owner` owns the database and migrates it;
 * `pledgebook_web` is the application's login and owns nothing.
 */
async function ensureRoles(superuser: pg.Client, secrets: Secrets): Promise<void> {
  // Two commands may start at the same time; the second one waits and finds everything created.
  await superuser.query("select pg_advisory_lock(hashtext('pledgebook roles'))");
  try {
    await ensureRole(superuser, 'pledgebook_owner', 'createrole', secrets.owner);
    await ensureRole(superuser, 'pledgebook_web', 'nocreaterole', secrets.web);
    const { rowCount } = await superuser.query("select from pg_database where datname = 'pledgebook'");
    if (rowCount === 0) await superuser.query('create database pledgebook owner pledgebook_owner');
    await superuser.query('revoke connect on database pledgebook from public');
    await superuser.query('grant connect on database pledgebook to pledgebook_web');
    // Lets the owner set role and time-outs on the application's login, without getting its rights.
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
