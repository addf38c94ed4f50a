declare global {
  interface JSON {
    /** Text that is inserted into JSON unchanged (ES2026; Node 26 has it, but TypeScript's libraries do not declare it yet). */
    rawJSON(text: string): object;
  }
}

/**
 * JSON in which integers of any size are literals with all their digits. Above 2^53 the client needs a parser that preserves them. Rounding them here would be
 * a silent error for all clients.
 */
export function stringifyExactJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? JSON.rawJSON(String(each)) : each));
}
