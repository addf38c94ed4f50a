import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate } from '#domain/civil-date';
import { readDelivery, termYears } from '#domain/delivery';

describe('the years of a term', () => {
  it('follow each other, and the last is cut where the term ended early', () => {
    expect(termYears(civilDate('2026-11-27'), civilDate('2028-11-26'))).toEqual([
      { year: 1, from: '2026-11-27', until: '2027-11-26' },
      { year: 2, from: '2027-11-27', until: '2028-11-26' },
    ]);
    expect(termYears(civilDate('2026-11-27'), civilDate('2027-12-01')).at(-1)).toEqual({
      year: 2,
      from: '2027-11-27',
      until: '2027-12-01',
    });
    expect(termYears(civilDate('2024-02-29'), civilDate('2026-02-27')).map(({ from }) => from)).toEqual([
      '2024-02-29',
      '2025-02-28',
    ]);
  });

  it('cover each day of the term once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 5 }), (offset, many) => {
        const from = addDays(civilDate('2024-02-27'), offset);
        const until = addDays(addMonths(from, 12 * many), -1);
        const years = termYears(from, until);
        expect(years).toHaveLength(many);
        expect([years[0]?.from, years.at(-1)?.until]).toEqual([from, until]);
        for (const [index, { from: first }] of years.entries())
          if (index > 0) expect(first).toBe(addDays(years[index - 1]?.until ?? from, 1));
      }),
    );
  });
});

describe('the form of a delivery', () => {
  const typed = { quantity: ' 2 ', deliveredOn: '2026-11-27', link: 'shop.example/booth', note: 'Ann and Bo' };

  it('reads how many, when, where to see it and who used it', () => {
    expect(readDelivery(typed)).toEqual({
      ok: true,
      value: { quantity: 2, on: '2026-11-27', link: 'https://shop.example/booth', note: 'Ann and Bo' },
    });
    expect(readDelivery({ ...typed, link: '', note: ' ' })).toMatchObject({
      ok: true,
      value: { link: null, note: null },
    });
  });

  it.each([
    [{ quantity: '0' }, 'quantity', 'too-small'],
    [{ quantity: '1.5' }, 'quantity', 'not-whole'],
    [{ quantity: '' }, 'quantity', 'required'],
    [{ deliveredOn: '2026-02-30' }, 'deliveredOn', 'required'],
    [{ link: 'javascript:alert(1)' }, 'link', 'not-a-web-address'],
    [{ note: '\u0000' }, 'note', 'control-characters'],
    [{ other: 'x' }, 'other', 'unknown-field'],
  ])('refuses %j', (more, field, code) => {
    expect(readDelivery({ ...typed, ...more })).toEqual({
      ok: false,
      errors: [expect.objectContaining({ field, code })],
    });
  });
});
