import pg from 'pg';
import type { Secrets } from '#scripts/process/secrets';

/**
 * Makes the embedded server's roles and database where they are missing, and gives the roles their passwords:
 * `pledgebook_owner` owns the database and migrates it, `pledgebook_web` is the application's login and owns nothing.
 */
export async function ensureRoles(superuser: pg.Client, secrets: Secrets): Promise<void> {
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
