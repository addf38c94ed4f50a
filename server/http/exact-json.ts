declare global {
  interface JSON {
    /** Text that stands in JSON as it is (ES2026; Node 26 has it, TypeScript's libraries do not describe it yet). */
    rawJSON(text: string): object;
  }
}

/**
 * JSON in which whole numbers of any size are written as integer literals, every digit of them. Beyond 2^53 a reader needs a parser that keeps them
 * exact; rounding them here would be silently wrong for everyone.
 */
export function stringifyExactJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? JSON.rawJSON(String(each)) : each));
}
