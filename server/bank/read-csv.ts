import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { problemAt, type BankItem } from '#domain/bank/bank-item';
import { DELIMITERS, isStripeReport, type CsvDialect } from '#domain/bank/csv-dialect';
import { toCsvRow } from '#domain/bank/csv-rows';
import { detectDelimiter, detectTable, type Detected, type TableReading } from '#domain/bank/detect-dialect';

/** How much of a table is looked at before it is read. */
const SAMPLE = 5_000;
/** No record of a bank is that long: a quote that is never closed would take in the rest of the file. */
const LONGEST_RECORD = 100_000;
const BATCH = 1_000;

type Parsed = Readonly<{ record: string[]; info: Readonly<{ lines: number }> }>;
type Placed = Readonly<{ record: readonly string[]; line: number }>;

/** The table as it was found, or a part of its rows. */
export type CsvPart =
  Readonly<{ kind: 'table'; delimiter: string; detected: Detected }> | Readonly<{ kind: 'items'; items: BankItem[] }>;

const isBlank = (record: readonly string[], { columns }: TableReading) =>
  [columns.date, columns.amount, columns.credit, columns.debit].every((at) => at === undefined || !record[at]?.trim());

/** The records of a table, each with the line on which it ends. @throws CsvError for a quote that is never closed. */
export async function* readRecords(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<Placed> {
  const parser = parse({
    delimiter,
    info: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(texts);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<Parsed>) yield { record, line: info.lines };
}

/** Reads the rows of a table once it is known how: first the table as it was found, then its rows. Without the answer to a question there are no rows. */
async function* readTable(
  texts: AsyncIterable<string>,
  delimiter: string,
  chosen: CsvDialect,
): AsyncGenerator<CsvPart> {
  let sample: Placed[] | null = [];
  let table: TableReading | null = null;
  let headingLine = 0;
  let items: BankItem[] = [];
  const begin = (found: readonly Placed[]): CsvPart => {
    const detected = detectTable({ records: found.map(({ record }) => record), chosen });
    table = detected.table;
    const heading = found[detected.table?.headingAt ?? -1];
    headingLine = heading?.line ?? 0;
    const line = heading?.line ?? 1;
    if (isStripeReport(detected.headings)) {
      table = null;
      items.push(problemAt('stripe-report', line));
    } else items.push(...detected.questions.map((code) => problemAt(code, line)));
    return { kind: 'table', delimiter, detected };
  };
  const add = ({ record, line }: Placed) => {
    if (table && line > headingLine && !isBlank(record, table)) items.push(...toCsvRow(record, table, line));
  };
  for await (const placed of readRecords(texts, delimiter)) {
    if (sample) {
      sample.push(placed);
      if (sample.length < SAMPLE) continue;
      yield begin(sample);
      for (const each of sample) add(each);
      sample = null;
    } else add(placed);
    if (items.length >= BATCH) {
      yield { kind: 'items', items };
      items = [];
    }
    if (!table) break;
  }
  if (sample) {
    yield begin(sample);
    for (const each of sample) add(each);
  }
  yield { kind: 'items', items };
}

/** Reads a table of any bank. `first`: its beginning, out of which the delimiter is found. */
export async function* readCsv(
  first: string,
  texts: AsyncIterable<string>,
  chosen: CsvDialect,
): AsyncGenerator<CsvPart> {
  const lines = first.split(/\r\n|\r|\n/);
  const delimiter = chosen.delimiter ?? detectDelimiter(lines.length > 1 ? lines.slice(0, -1) : lines, DELIMITERS);
  if (!delimiter) return yield { kind: 'items', items: [problemAt('unknown-format', 1)] };
  try {
    yield* readTable(texts, delimiter, chosen);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { kind: 'items', items: [problemAt('bad-quotes', Number(error.lines ?? 1))] };
  }
}
