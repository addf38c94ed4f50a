import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ttlCache } from '#server/ttl-cache';

describe('ttlCache', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reads again only after the time to live', async () => {
    let asked = 0;
    const read = ttlCache(5_000, () => Promise.resolve((asked += 1)));
    expect(await Promise.all([read(), read()])).toEqual([1, 1]);
    vi.advanceTimersByTime(4_999);
    expect(await read()).toBe(1);
    vi.advanceTimersByTime(2);
    expect(await read()).toBe(2);
  });

  it('caches neither a failure nor null', async () => {
    const answers = [
      () => Promise.reject(new Error('away')),
      () => Promise.resolve(null),
      () => Promise.resolve('here'),
    ];
    const read = ttlCache<string | null>(5_000, () => (answers.shift() ?? (() => Promise.resolve('too often')))());
    await expect(read()).rejects.toThrow('away');
    expect(await read()).toBeNull();
    expect(await read()).toBe('here');
    expect(await read()).toBe('here');
  });
});
