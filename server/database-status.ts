/** What only PostgreSQL, its driver and the database client say of a lost database. */
const LOST =
  /Can't reach database|Connection terminated|timeout exceeded when trying to connect|Query read timeout|the database system is|terminating connection|Server has closed the connection|no pg_hba|too many clients|\b(?:DatabaseNotReachable|ConnectionClosed|SocketTimeout|P1001|P1002|P1008|P1017|P2024|57P0\d|53300|08\d{3})\b/i;

/** What any connection says when it breaks. */
const BROKEN = /\b(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)\b/;
const OF_CLIENT = /^(?:PrismaClient|DriverAdapter)/;

type Link = Readonly<{ name?: unknown; code?: unknown; message?: unknown; cause?: unknown }>;

/** An error and its causes. */
function* chain(error: unknown): Generator<Link> {
  for (let link = error, depth = 0; typeof link === 'object' && link !== null && depth < 6; depth += 1) {
    yield link;
    link = (link as Link).cause;
  }
}

/**
 * Whether an error means that the database is unreachable or does not answer, and not that a query was wrong or that another connection broke: a request to
 * another site fails with a broken connection as its cause, and the driver passes its own broken connection on as it is.
 */
export function isDatabaseLost(error: unknown): boolean {
  let mayBreak = true;
  for (const { name, code, message, cause } of chain(error)) {
    mayBreak ||= OF_CLIENT.test(String(name));
    const words = [name, code, message, typeof cause === 'string' ? cause : ''].join(' ');
    if (LOST.test(words) || (mayBreak && BROKEN.test(words))) return true;
    mayBreak &&= OF_CLIENT.test(String(name));
  }
  return false;
}

const shared = globalThis as { pledgebookDatabase?: { isLost: boolean } };

/** Records whether the database answered the last check; `proxy.ts` reads it. Stored globally, because each bundle of a process has its own modules. */
export function setDatabaseLost(isLost: boolean): void {
  shared.pledgebookDatabase = { isLost };
}

/** Whether the database did not answer the last check, at most half a second ago. */
export function isDatabaseDown(): boolean {
  return shared.pledgebookDatabase?.isLost ?? false;
}
