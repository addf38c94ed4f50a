import { detectDecimalMark, hasMark, type DecimalMark } from '#domain/bank/bank-amount';
import { possibleOrders, readTableDate, type DateOrder } from '#domain/bank/bank-date';

/** How a file writes its dates and amounts, as far as somebody chose it; null is found out from the file. */
export type ChosenStyle = Readonly<{ dateOrder: DateOrder | null; decimal: DecimalMark | null }>;

/** How a file writes its dates and amounts. */
export type ImportStyle = Readonly<{ dateOrder: DateOrder; decimal: DecimalMark }>;

/** What has to be asked about a file, with the cell that could be read in two ways and its line. */
export type StyleQuestion = Readonly<{ about: 'dates' | 'decimal'; line: number; value: string }>;

/** A record of the file and the line on which it begins. */
export type PlacedRecord = Readonly<{ record: readonly string[]; line: number }>;

const DATE_COLUMNS = ['date', 'due', 'from', 'until', 'paidOn', 'since'];

type Cell = Readonly<{ value: string; line: number }>;

/**
 * Finds out how a file writes dates and amounts from its first records: a day above 12 decides the order of dates, a mark that can only be one of the two decides the decimals. What the file leaves
 * open is asked, never guessed.
 */
export function findStyle(
  sample: readonly PlacedRecord[],
  at: ReadonlyMap<string, number>,
  chosen: ChosenStyle,
): Readonly<{ style: ImportStyle | null; questions: readonly StyleQuestion[] }> {
  const cells = (columns: readonly string[]): Cell[] =>
    columns.flatMap((column) => {
      const index = at.get(column);
      if (index === undefined) return [];
      return sample
        .map(({ record, line }) => ({ value: record[index]?.trim() ?? '', line }))
        .filter(({ value }) => value !== '');
    });
  const questions: StyleQuestion[] = [];
  const dates = cells(DATE_COLUMNS).filter(({ value }) => possibleOrders([value]).length > 0);
  const orders = possibleOrders(dates.map(({ value }) => value));
  const dateOrder = chosen.dateOrder ?? (dates.length === 0 ? 'ymd' : orders.length === 1 ? (orders[0] ?? null) : null);
  const unclear = dates.find(
    ({ value }) => new Set(possibleOrders([value]).map((order) => readTableDate(value, order))).size > 1,
  );
  if (!dateOrder) questions.push({ about: 'dates', ...(unclear ?? dates[0] ?? { value: '', line: 1 }) });
  const amounts = cells(['amount']);
  const texts = amounts.map(({ value }) => value);
  const mark = detectDecimalMark(texts);
  const decimal = chosen.decimal ?? (mark && mark !== 'both' ? mark : null) ?? (hasMark(texts) ? null : '.');
  if (!decimal) {
    const marked = amounts.find(({ value }) => hasMark([value]));
    questions.push({ about: 'decimal', ...(marked ?? { value: '', line: 1 }) });
  }
  return { style: dateOrder && decimal ? { dateOrder, decimal } : null, questions };
}
