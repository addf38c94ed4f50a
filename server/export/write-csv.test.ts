import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#test/read-csv';
import { writeCsv } from '#server/export/write-csv';

describe('CSV', () => {
  it('reads back as it was written, with any cell content', () => {
    const cell = fc
      .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', '\r\n', '\n', 'a "b", c', ' x '))
      .filter((text) => !/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (table) => {
        expect(readCsv(writeCsv(table))).toEqual(table);
      }),
    );
  });

  it('never lets a cell become a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        expect(readCsv(writeCsv([[sign + rest, 'b']]))).toEqual([[`'${sign}${rest}`, 'b']]);
      }),
    );
  });

  it('leaves the minus of a number, and no other sign of a formula', () => {
    expect(writeCsv([['-5.00', '-5.00']], [true, false])).toBe("-5.00,'-5.00\r\n");
    expect(writeCsv([['', '=1']], [true])).toBe(",'=1\r\n");
  });
});
