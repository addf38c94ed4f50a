const LOST =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|Can't reach database|Connection terminated|connection timeout|timeout exceeded when trying to connect|Query read timeout|the database system is|terminating connection|Server has closed the connection|no pg_hba|too many clients|\b(?:P1001|P1002|P1008|P1017|P2024|57P0\d|53300|08\d{3})\b/i;

function messageOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 4) return String(error);
  const { name, code, message, cause } = error as {
    name?: unknown;
    code?: unknown;
    message?: unknown;
    cause?: unknown;
  };
  return [name, code, message, cause === undefined ? '' : messageOf(cause, depth + 1)].join(' ');
}

/** Whether an error means that the database is unreachable or does not answer, and not that a query was wrong. */
export function isDatabaseLost(error: unknown): boolean {
  return LOST.test(messageOf(error));
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
