/**
 * What `make` gives for a key, made once and kept: for formatters of `Intl`, whose making takes longer than a page of formatting. Only for keys of which
 * there are few; nothing is ever let go.
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
