import { APP_ROLE, db } from '#server/db';

type Connection = Readonly<{ role: string; statementTimeout: number; idleTimeout: number }>;

/**
 * A problem of the application's connection, as text for the operator; null if there is none. The connection must have the restricted role, or it
 * could change facts. It must have time-outs, or one slow statement could block everything. Through a connection pooler, neither can be set per
 * connection. Throws while the database does not answer.
 */
export async function findConnectionFault(): Promise<string | null> {
  const [connection] = await db().$queryRaw<Connection[]>`
    SELECT current_user::text AS role,
      (SELECT setting::int FROM pg_settings WHERE name = 'statement_timeout') AS "statementTimeout",
      (SELECT setting::int FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout') AS "idleTimeout"`;
  if (!connection) throw new Error('The database said nothing of its connection');
  const { role, statementTimeout, idleTimeout } = connection;
  if (role !== APP_ROLE) return `The connection has the role ${role}, and not the narrow ${APP_ROLE}. ${REMEDY}`;
  if (statementTimeout === 0 || idleTimeout === 0)
    return `The connection has no statement_timeout or no idle_in_transaction_session_timeout. ${REMEDY}`;
  return null;
}

const REMEDY =
  'Where DATABASE_URL leads through a pooler, sign in with a login that is not the owner of the tables, set DIRECT_URL, run npm run db:migrate, which ' +
  'sets role and time-outs on that login, and let the pooler open new connections.';
