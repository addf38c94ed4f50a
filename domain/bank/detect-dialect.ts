import { detectDecimalMark, digitsOf, hasMark, type DecimalMark } from '#domain/bank/bank-amount';
import { possibleOrders, readTableDate, type DateOrder } from '#domain/bank/bank-date';
import type { BankProblemCode } from '#domain/bank/bank-item';
import { columnsOf, type ColumnUse, type CsvDialect } from '#domain/bank/csv-dialect';
import { isCurrency, type Currency } from '#domain/currency';

/** How one table is read: the record with the headings, counted from 0, and the columns by their use. */
export type TableReading = Readonly<{
  headings: readonly string[];
  headingAt: number;
  dateOrder: DateOrder;
  decimal: DecimalMark;
  currency: Currency | null;
  account: string | null;
  columns: Partial<Record<ColumnUse, number>>;
}>;

/** How a table is read, or the questions that nobody has answered yet, with what is known. */
export type Detected = Readonly<{
  table: TableReading | null;
  questions: readonly BankProblemCode[];
  headings: readonly string[];
  columns: Partial<Record<ColumnUse, number>>;
}>;

/** Cuts a sample into cells by a delimiter, with quotes. Only to compare delimiters. */
function cut(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

/** The number of columns that most records have. */
function modalCount(counts: readonly number[]): { count: number; times: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [best] = [...times].toSorted(([a, m], [b, n]) => n - m || b - a);
  return { count: best?.[0] ?? 0, times: best?.[1] ?? 0 };
}

/** The delimiter that cuts most lines into the same number of cells, at least two. Null if there is none. */
export function detectDelimiter(lines: readonly string[], delimiters: readonly string[]): string | null {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 200);
  const scored = delimiters.map((delimiter) => {
    const { count, times } = modalCount(filled.map((line) => cut(line, delimiter).length));
    return { delimiter, count, score: count > 1 ? times * Math.min(count, 20) : 0 };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.delimiter : null;
}

const ANY_ORDER = ['ymd', 'dmy', 'mdy'] as const;
const isDate = (cell: string) => possibleOrders([cell]).some((order) => ANY_ORDER.includes(order));
const isAmount = (cell: string) => /^\d{1,3}([.,'’ ]?\d{2,3})*([.,]\d*)?$|^\d+$/.test(digitsOf(cell)) && !isDate(cell);

const hasAmount = ({ amount, credit, debit }: TableReading['columns']) => (amount ?? credit ?? debit) !== undefined;

/**
 * The record with the headings: the first one that names a date and an amount, or else the last one without a date before the first booking that is about as wide as the table. -1 if there is
 * none.
 */
function findHeading(records: readonly (readonly string[])[], width: number): number {
  const named = records.slice(0, 100).findIndex((record) => {
    const columns = columnsOf(record);
    return columns.date !== undefined && hasAmount(columns);
  });
  if (named >= 0) return named;
  const firstBooking = records.findIndex(
    (record) => record.length >= width - 1 && record.some(isDate) && record.some(isAmount),
  );
  return records
    .slice(0, Math.max(firstBooking, 0))
    .findLastIndex(
      (record) =>
        record.length >= Math.max(2, width - 1) &&
        record.filter((cell) => cell.trim() !== '').length >= 2 &&
        !record.some(isDate),
    );
}

type Sample = Readonly<{ records: readonly (readonly string[])[]; chosen: CsvDialect }>;

/** Finds out how a table is read from its first records, and what has to be asked. What was chosen counts. Dates are not decimals: 31.12.2025 is no amount. */
export function detectTable({ records, chosen }: Sample): Detected {
  const { count: width } = modalCount(records.map((record) => record.length));
  const headingAt = findHeading(records, width);
  const headings = records[headingAt] ?? [];
  const found: Partial<Record<ColumnUse, number>> = columnsOf(headings);
  const picked = Object.fromEntries(Object.entries(chosen.columns ?? {}).filter(([, at]) => at !== null));
  const columns: Partial<Record<ColumnUse, number>> = chosen.columns ? picked : found;
  const bookings = records.slice(headingAt + 1).filter((record) => record.length >= width - 1);
  const cells = (use: ColumnUse) => {
    const at = columns[use];
    return at === undefined ? [] : bookings.map((record) => record[at]?.trim() ?? '').filter((cell) => cell !== '');
  };
  if (columns.date === undefined || !hasAmount(columns))
    return { table: null, questions: ['columns-unknown'], headings, columns };
  const questions: BankProblemCode[] = [];
  // A footer, such as a balance, is no date: most of the cells decide.
  const dates = cells('date').filter((cell) => /\d/.test(cell) && isDate(cell));
  const orders = possibleOrders(dates);
  const isPossible = chosen.dateOrder !== null && dates.every((cell) => readTableDate(cell, chosen.dateOrder ?? 'ymd'));
  // Without a single date any order does: each row says that its date is none.
  const onlyOrder = dates.length === 0 ? 'ymd' : orders.length === 1 ? orders[0] : null;
  const dateOrder = (isPossible ? chosen.dateOrder : null) ?? onlyOrder ?? null;
  if (!dateOrder) questions.push('date-order-unknown');
  const amounts = [...cells('amount'), ...cells('credit'), ...cells('debit')];
  const mark = detectDecimalMark(amounts);
  const decimal = mark && mark !== 'both' ? mark : (chosen.decimal ?? (hasMark(amounts) ? null : '.'));
  if (!decimal) questions.push('decimal-unknown');
  const currency =
    chosen.currency && isCurrency(chosen.currency)
      ? chosen.currency
      : currencyIn(headings[columns.amount ?? columns.credit ?? columns.debit ?? 0]);
  if (!currency && columns.currency === undefined) questions.push('currency-unknown');
  const account = chosen.account || null;
  if (!account && columns.account === undefined) questions.push('account-unknown');
  if (questions.length > 0 || !dateOrder || !decimal) return { table: null, questions, headings, columns };
  const table = { headings, headingAt, dateOrder, decimal, currency, account, columns };
  return { table, questions, headings, columns };
}

/** The currency that a heading names: `Amount (EUR)`, `Betrag in EUR`. */
function currencyIn(heading = ''): Currency | null {
  const [code = ''] = /\b[A-Z]{3}\b/.exec(heading) ?? [];
  return isCurrency(code) ? code : null;
}
