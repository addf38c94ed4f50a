/**
 * Stores the value of `make` for each key. It is for `Intl` formatters, which take longer to create than to format a page. Use it only with few keys:
 * no value is ever deleted.
 */
export function memoize<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
