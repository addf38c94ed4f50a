import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { withClient } from '#scripts/postgres/database';
import { type Applied, applyMigrations } from '#scripts/postgres/schema-engine';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';
import { codeOf, messageOf } from '#scripts/process/run-script';

/** The database's role with the application's narrow rights; a migration makes it. */
const APP_ROLE = 'pledgebook_app';

/** What the application's login brings with it, since a pooler drops what a connection asks for. */
const LOGIN_SETTINGS = {
  role: APP_ROLE,
  statement_timeout: '8s',
  idle_in_transaction_session_timeout: '30s',
} as const;

const NOT_ALLOWED = '42501';

/** What `migrate` did; `advice` is what an administrator has to do by hand, in words, null when nothing. */
export type Migrated = Applied & Readonly<{ advice: string | null }>;

/**
 * Brings the database up to date as its owner: our migrations, the current text of every SQL function in
 * prisma/functions/, the job queue's own migrations, the rights of the application's role on the queue, the membership
 * of the application's login in that role, and what that login brings with it; then it anchors the figures, as after a restore. Safe to repeat and to run from two places at once.
 */
export async function migrate(urls: { web: string; owner: string }): Promise<Migrated> {
  return withClient(urls.owner, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('pledgebook migrate'))");
    const applied = await applyMigrations(urls.owner);
    await applyFunctions(client);
    await runMigrations({ connectionString: urls.owner });
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    const login = decodeURIComponent(new URL(urls.web).username);
    if (rowCount) await grantRights(client, login);
    const advice = await setLogin(client, login);
    await anchorFigures(client);
    return { ...applied, advice };
  });
}

/** Creates or replaces every SQL function, all or none: each has one text, in a file of its own, and migrations need not repeat it. */
async function applyFunctions(client: pg.Client): Promise<void> {
  const folder = path.join(CHECKOUT, 'prisma', 'functions');
  await client.query('begin');
  // Functions call each other and the job queue's, in whatever order their files come.
  await client.query('set local check_function_bodies = off');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()) {
    await client.query(readFileSync(path.join(folder, name), 'utf8')).catch((error: unknown) => {
      // The connection closes, which undoes the others.
      throw new UserFacingError(`prisma/functions/${name} cannot be applied: ${messageOf(error)}`);
    });
  }
  await client.query('commit');
}

/** Builds the kept sums anew where they belong to another cluster: the database was restored, or is migrated for the first time. */
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
  // The owner joins too: where one login does both, the application still steps down to the narrow role.
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
  // The queue's tables let nobody but their owner see rows, unless a policy says otherwise.
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
 * Sets the narrow role and the time-outs on the application's login, for this database. Answers what to do by hand where we may not. An owner that
 * is the login too would lose its own rights by it: there only the connection itself can ask for the role, which a pooler does not pass on.
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
