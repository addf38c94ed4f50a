import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { withClient } from '#scripts/postgres/database';
import { NOT_ALLOWED, OWNER_NAMES, type OwnerNames, reasonOf } from '#scripts/postgres/postgres-reason';
import { type Applied, applyMigrations } from '#scripts/postgres/schema-engine';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';
import { codeOf, messageOf } from '#scripts/process/run-script';

/** The database role with the application's restricted rights; a migration creates it. */
export const APP_ROLE = 'pledgebook_app';

/** Settings of the application's login, because a connection pooler drops those that a connection sends. */
const LOGIN_SETTINGS = {
  role: APP_ROLE,
  statement_timeout: '8s',
  idle_in_transaction_session_timeout: '30s',
} as const;

const INVALID_VALUE = '22023';

/** The result of `migrate`. `advice` is what an administrator has to do manually, as text; null if nothing. */
export type Migrated = Applied & Readonly<{ advice: string | null }>;

/**
 * Updates the database as its owner: our migrations, the current text of every SQL function in prisma/functions/, the job queue's own migrations, the
 * rights of the application's role on the queue, the membership of the application's login in that role, and the settings of that login. Then it
 * anchors the figures, as after a restore. Safe to repeat, to run in two processes at once, and to kill at any time: the
 * connection that runs the scripts also holds the lock that keeps a second process waiting.
 */
export async function migrate(urls: { web: string; owner: string }): Promise<Migrated> {
  return withClient(urls.owner, async (client) => {
    await noticeDeadClient(client);
    await client.query("select pg_advisory_lock(hashtext('pledgebook migrate'))");
    const { rows } = await client.query<OwnerNames>(OWNER_NAMES);
    const applied = await applyMigrations(client, urls.owner);
    try {
      return { ...applied, advice: await applyRest(client, urls) };
    } catch (error) {
      throw codeOf(error) === NOT_ALLOWED ? new UserFacingError(reasonOf(error, rows[0])) : error;
    }
  });
}

/**
 * Makes the server look twice a second whether the client of a running statement still lives. Otherwise a script goes on, and is committed, after the process that
 * sent it was killed.
 */
async function noticeDeadClient(client: pg.Client): Promise<void> {
  await client.query("set client_connection_check_interval = '500ms'").catch((error: unknown) => {
    // A server on Windows cannot do so.
    if (codeOf(error) !== INVALID_VALUE) throw error;
  });
}

/** What is not in the migrations; returns the advice. */
async function applyRest(client: pg.Client, urls: { web: string; owner: string }): Promise<string | null> {
  await applyFunctions(client);
  await runMigrations({ connectionString: urls.owner });
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  const login = decodeURIComponent(new URL(urls.web).username);
  if (rowCount) await grantRights(client, login);
  const advice = await setLogin(client, login);
  await anchorFigures(client);
  return advice;
}

/** Creates or replaces every SQL function, all or none. Each function has one text, in a separate file, so migrations need not repeat it. */
async function applyFunctions(client: pg.Client): Promise<void> {
  const folder = path.join(CHECKOUT, 'prisma', 'functions');
  await client.query('begin');
  // Functions call each other and the job queue's functions, and their files can be in any order.
  await client.query('set local check_function_bodies = off');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()) {
    await client.query(readFileSync(path.join(folder, name), 'utf8')).catch((error: unknown) => {
      // The connection closes, which rolls back the others.
      throw new UserFacingError(`prisma/functions/${name} cannot be applied: ${messageOf(error)}`);
    });
  }
  await client.query('commit');
}

/** Rebuilds the stored sums if they belong to another cluster: the database was restored, or is migrated for the first time. */
async function anchorFigures(client: pg.Client): Promise<void> {
  await client.query('select anchor_figures()').catch((error: unknown) => {
    throw new UserFacingError(
      `The figures cannot be anchored in this database: ${messageOf(error)}\n` +
        'Until they are, they would stay as they were in the backup. The owner of the tables must be allowed to call pg_control_system():\n' +
        '  grant execute on function pg_control_system() to <owner>; as a superuser. Then run npm run db:migrate again.',
    );
  });
}

async function grantRights(client: pg.Client, login: string): Promise<void> {
  // The owner becomes a member too: if one login does both, the application still switches to the restricted role.
  for (const member of ['current_user', pg.escapeIdentifier(login)]) {
    await client.query(`grant ${APP_ROLE} to ${member}`);
  }
  await client.query(`
    grant usage on schema graphile_worker to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${APP_ROLE};
    grant usage, select, update on all sequences in schema graphile_worker to ${APP_ROLE};
    grant execute on all functions in schema graphile_worker to ${APP_ROLE};
    grant execute on all procedures in schema graphile_worker to ${APP_ROLE};
    revoke insert, update, delete on graphile_worker.migrations from ${APP_ROLE}`);
  // Row-level security hides the queue's rows from everybody except their owner, unless a policy allows it.
  await client.query(`
    do $$
    declare closed record;
    begin
      for closed in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${APP_ROLE}')
      loop
        execute format('create policy ${APP_ROLE} on %s to ${APP_ROLE} using (true) with check (true)', closed.name);
      end loop;
    end $$`);
}

/**
 * Sets the restricted role and the time-outs on the application's login, for this database. Returns what to do manually if this is not permitted. A
 * login that is also the owner would lose its own rights, so it is not changed: in that case only the connection itself can set the role, which a
 * connection pooler does not forward.
 */
async function setLogin(client: pg.Client, login: string): Promise<string | null> {
  const { rows } = await client.query<{ owner: string; database: string }>(
    'select current_user as owner, current_database() as database',
  );
  const { owner, database } = rows[0] ?? { owner: login, database: '' };
  if (login === owner) return null;
  const statements = Object.entries(LOGIN_SETTINGS).map(
    ([name, value]) =>
      `alter role ${pg.escapeIdentifier(login)} in database ${pg.escapeIdentifier(database)} set ${name} = ${pg.escapeLiteral(value)}`,
  );
  try {
    for (const statement of statements) await client.query(statement);
    return null;
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error;
    return `Behind a pooler the login ${login} needs its role and time-outs set by a superuser:\n  ${statements.join(';\n  ')};`;
  }
}
