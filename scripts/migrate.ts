import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type Applied, applyMigrations } from '#scripts/schema-engine';

/** The database's role with the application's narrow rights; a migration makes it. */
const APP_ROLE = 'pledgebook_app';

/**
 * Brings the database up to date as its owner: our migrations, then the job queue's own, then the rights of the
 * application's role on the queue and the membership of the application's login in that role. Safe to repeat and to run
 * from two places at once.
 */
export async function migrate(urls: { web: string; owner: string }): Promise<Applied> {
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('pledgebook migrate'))");
    const applied = await applyMigrations(urls.owner);
    await runMigrations({ connectionString: urls.owner });
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    if (rowCount) await grantRights(client, new URL(urls.web).username);
    return applied;
  } finally {
    await client.end();
  }
}

async function grantRights(client: pg.Client, login: string): Promise<void> {
  // The owner joins too: where one login does both, the application still steps down to the narrow role.
  for (const member of ['current_user', pg.escapeIdentifier(decodeURIComponent(login))]) {
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
