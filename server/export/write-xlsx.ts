import { writeXlsxStream } from 'hucre/xlsx';
import { isNumeric } from '#server/export/cells';
import type { ExportColumn } from '#server/export/export-columns';

/** The most characters of a cell. Excel calls a file with a longer one broken. */
const LONGEST = 32_767;

/** The end of a text that is too long for a cell. The CSV file has all of it. */
const CUT = ' … [cut here: longer than a cell can be]';

/** The significant digits that a spreadsheet keeps of a number. A longer number stays a text. */
const DIGITS = 15;

/** The formats of days and instants, of which a spreadsheet makes numbers. */
const FORMATS = new Map<unknown, string>([
  ['day', 'yyyy-mm-dd'],
  ['instant', 'yyyy-mm-dd hh:mm:ss'],
]);

/**
 * A text as a cell can hold it. A text stays a text there, `=1+1` and `0012` too. `_x0041_` means A in these files, so the writer's own escape comes before one that somebody typed.
 * U+FFFE and U+FFFF are no characters of XML.
 */
function toText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - CUT.length)}${CUT}` : text;
  return cut.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

const digitsOf = (text: string) => text.replaceAll(/\D/g, '').replace(/^0+/, '').length;

function toValue(cell: string, column: ExportColumn): string | number | Date | null {
  if (cell === '') return null;
  if (FORMATS.has(column.kind)) return new Date(cell);
  return isNumeric(column) && digitsOf(cell) <= DIGITS ? Number(cell) : toText(cell);
}

/**
 * Writes records as a workbook of one sheet, with a second one after 1,048,576 rows, and so on. The head stays in view. Bytes go out as they are read, so the workbook is never in
 * memory.
 */
export function writeXlsx(
  name: string,
  columns: readonly ExportColumn[],
  records: AsyncIterable<readonly string[]>,
): ReadableStream<Uint8Array> {
  async function* values() {
    for await (const record of records)
      yield record.map((cell, at) => {
        const column = columns[at];
        return column ? toValue(cell, column) : cell;
      });
  }
  return writeXlsxStream(values(), {
    name,
    columns: columns.map((column) => {
      const numFmt = FORMATS.get(column.kind);
      return { header: column.name, ...(numFmt ? { numFmt } : {}) };
    }),
    freezePane: { rows: 1 },
    zip64: true,
  });
}
