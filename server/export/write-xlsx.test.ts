import fc from 'fast-check';
import { streamXlsxRows } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ExportColumn } from '#server/export/export-columns';
import { writeXlsx } from '#server/export/write-xlsx';

const COLUMNS: readonly ExportColumn[] = [
  { name: 'name', kind: 'text' },
  { name: 'amount', kind: 'amount' },
  { name: 'day', kind: 'day' },
  { name: 'at', kind: 'instant' },
];

async function written(records: string[][], columns = COLUMNS): Promise<unknown[][]> {
  async function* each() {
    yield* await Promise.resolve(records);
  }
  const bytes = await new Response(writeXlsx('pledges', columns, each())).bytes();
  const rows: unknown[][] = [];
  for await (const { values } of streamXlsxRows(bytes)) rows.push([...values]);
  return rows;
}

describe('a workbook', () => {
  it('has a head, texts that stay texts, and real numbers, days and instants', async () => {
    const [head, row, minus, exact] = await written([
      ['=HYPERLINK("https://example.org")', '25.50', '2026-11-27', '2026-11-27T09:30:00Z'],
      ['0012', '-0.05', '', ''],
      ['1e5', '1234567890123.45', '', ''],
    ]);
    expect(head).toEqual(['name', 'amount', 'day', 'at']);
    expect(row).toEqual([
      '=HYPERLINK("https://example.org")',
      25.5,
      new Date('2026-11-27'),
      new Date('2026-11-27T09:30:00Z'),
    ]);
    expect(minus?.slice(0, 2)).toEqual(['0012', -0.05]);
    expect(exact?.slice(0, 2)).toEqual(['1e5', 1_234_567_890_123.45]);
  });

  it('keeps a number that a spreadsheet would round as a text', async () => {
    const [, row] = await written([['x', '90071992547409931.25', '', '']]);
    expect(row?.[1]).toBe('90071992547409931.25');
  });

  it('reads back any text, also one that looks like an escape', async () => {
    const text = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('_x0041_', '_x005F_x0041_', ' x ', '<b>&', '\t=1'))
      .filter((each) => each !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const [, ...rows] = await written(
          texts.map((each) => [each]),
          COLUMNS.slice(0, 1),
        );
        expect(rows).toEqual(texts.map((each) => [each]));
      }),
      { numRuns: 50 },
    );
    expect((await written([['a\uFFFEb']], COLUMNS.slice(0, 1)))[1]).toEqual(['a\uFFFDb']);
  });

  it('cuts a text that no cell can hold, and says so', async () => {
    const [, row] = await written([['x'.repeat(40_000)]], COLUMNS.slice(0, 1));
    expect(row?.[0]).toHaveLength(32_767);
    expect(row?.[0]).toMatch(/x … \[cut here: longer than a cell can be\]$/);
  });
});
