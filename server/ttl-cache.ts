/** Caches a reading for `ms` milliseconds, for data that every request needs and that rarely changes. A failed reading is not cached, nor is null. */
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
