/**
 * The same reading, asked for at most once in `ms` milliseconds: for what every request needs and hardly ever changes. A reading that failed is not
 * kept, nor is one that found nothing.
 */
export function ttlCache<T>(ms: number, read: () => Promise<T>): () => Promise<T> {
  let recent: { value: Promise<T>; until: number } | undefined;
  return async () => {
    if (recent === undefined || recent.until < performance.now()) {
      recent = { value: read(), until: performance.now() + ms };
    }
    const asked = recent;
    const forget = () => {
      if (recent === asked) recent = undefined;
    };
    try {
      const value = await asked.value;
      if (value === null) forget();
      return value;
    } catch (error) {
      forget();
      throw error;
    }
  };
}
