import { CsvError } from 'csv-parse';
import { DELIMITERS, type ENCODINGS } from '#domain/bank/csv-dialect';
import { detectDelimiter } from '#domain/bank/detect-dialect';
import type { PlacedRecord } from '#domain/import/import-style';
import { decodeStatement, NotInEncoding } from '#server/bank/decode-statement';
import { readRecords } from '#server/bank/read-csv';

/** Why a file is no table. `line`: where it was noticed. */
export class NoTable extends Error {
  code: 'empty' | 'not-in-encoding' | 'bad-quotes';
  line: number;
  constructor(code: NoTable['code'], line: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}

async function* withFirst(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The records of a table piece by piece, of any size: first the headings. The encoding is the chosen one or that of the file's mark, else UTF-8. @throws NoTable */
export async function* readTable(
  content: AsyncIterable<Uint8Array>,
  encoding: (typeof ENCODINGS)[number] | null,
): AsyncGenerator<PlacedRecord> {
  let line = 0;
  try {
    const texts = decodeStatement(content, encoding)[Symbol.asyncIterator]();
    const { value: first, done } = await texts.next();
    if (done || first.trim() === '') throw new NoTable('empty', 1);
    const lines = first.split(/\r\n|\r|\n/);
    const delimiter = detectDelimiter(lines.length > 1 ? lines.slice(0, -1) : lines, DELIMITERS);
    // A table of one column has no delimiter.
    for await (const placed of readRecords(withFirst(first, texts), delimiter ?? ',')) {
      line = placed.line;
      yield placed;
    }
  } catch (error) {
    if (error instanceof NotInEncoding) throw new NoTable('not-in-encoding', line + 1);
    if (error instanceof CsvError) throw new NoTable('bad-quotes', Number(error.lines ?? line));
    throw error;
  }
}
