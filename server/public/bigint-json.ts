const isBig = (value: unknown): value is { big: string } =>
  typeof value === 'object' && value !== null && 'big' in value;

/** JSON that keeps whole numbers of any size, as caches take it. */
export function stringifyBigintJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? { big: each.toString() } : each));
}

/** What `toKeptText` was given. */
export function parseBigintJson<T>(text: string): T {
  return JSON.parse(text, (_, each: unknown) => (isBig(each) ? BigInt(each.big) : each)) as T;
}
