import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCursor, toCursor } from '#server/supporter/supporter-cursor';

const place = { createdAt: new Date('2026-11-21T10:00:00.123Z'), id: 4_711n };

describe('a cursor of the list of supporters', () => {
  it('leads back to the position that it was made from, and is always the same', () => {
    const places = fc.record({
      createdAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }),
      id: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
    });
    fc.assert(
      fc.property(places, (each) => {
        expect(fromCursor(toCursor(each))).toEqual(each);
        expect(toCursor(each)).toBe(toCursor(each));
        expect(toCursor(each)).toMatch(/^[\w-]{59}$/);
      }),
    );
  });

  it('reveals neither the number nor the time of the pledge', () => {
    const near = { ...place, id: place.id + 1n };
    const bytes = (each: typeof place) => [...Buffer.from(toCursor(each), 'base64url')];
    const [one, other] = [bytes(place), bytes(near)];
    expect(one.filter((byte, index) => byte === other[index]).length).toBeLessThan(8);
    expect(Buffer.from(toCursor(place), 'base64url').includes(Buffer.from('1267', 'hex'))).toBe(false);
  });

  it.each(['', '0', '1732183200123-4711', 'x'.repeat(59), 'x'.repeat(100_000), '\u0000', '💥', '../../etc', '-1', '%'])(
    'is not %j',
    (text) => {
      expect(fromCursor(text)).toBeNull();
    },
  );

  it('is invalid once one of its characters is changed', () => {
    const cursor = toCursor(place);
    for (let at = 0; at < cursor.length; at += 1) {
      const sign = cursor[at] === 'A' ? 'B' : 'A';
      expect(fromCursor(cursor.slice(0, at) + sign + cursor.slice(at + 1))).toBeNull();
    }
    expect(fromCursor(`${cursor}=`)).toBeNull();
    expect(fromCursor(cursor.slice(1))).toBeNull();
  });
});
