import { describe, expect, it, vi } from 'vitest';
import { memoize } from '#domain/memoize';

describe('memoize', () => {
  it('creates one value per key', () => {
    const make = vi.fn((key: string) => ({ key }));
    const of = memoize(make);
    expect(of('a')).toBe(of('a'));
    expect(of('b')).toEqual({ key: 'b' });
    expect(make.mock.calls).toEqual([['a'], ['b']]);
  });

  it('stores nothing after a failure', () => {
    const make = vi.fn(() => {
      throw new RangeError('no such zone');
    });
    const of = memoize(make);
    expect(() => of('x')).toThrow(RangeError);
    expect(() => of('x')).toThrow(RangeError);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
