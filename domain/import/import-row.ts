import { digitsOf, readTableAmount, type DecimalMark } from '#domain/bank/bank-amount';
import { readTableDate } from '#domain/bank/bank-date';
import type { CivilDate } from '#domain/civil-date';
import { isCurrency, type Currency } from '#domain/currency';
import { readEmailAddress } from '#domain/email-address';
import type { ImportStyle } from '#domain/import/import-style';
import { memoize } from '#domain/memoize';
import { cleanText } from '#domain/plain-text';

/** What is wrong with a row of a file that is moved in. The first group is found in the row itself, the second in the database. */
export type ImportFault =
  | 'too-few-columns'
  | 'no-id'
  | 'bad-email'
  | 'no-person-named'
  | 'bad-text'
  | 'bad-date'
  | 'bad-amount'
  | 'too-precise'
  | 'not-positive'
  | 'other-currency'
  | 'bad-reference'
  | 'bad-plan'
  | 'unknown-programme'
  | 'unknown-status'
  | 'unknown-class'
  | 'bad-hours'
  | 'bad-term'
  | 'date-ahead'
  | 'id-repeated'
  | 'no-person'
  | 'reference-taken'
  | 'terms-overlap'
  | 'no-pledge'
  | 'pledge-in-other-currency'
  | 'no-money-promised'
  | 'no-payment'
  | 'more-than-arrived';

/** Why a row is left out though nothing is wrong with it. */
export type LeftOut = 'cancelled' | 'not-a-contribution' | 'refunded' | 'forgotten';

/** A row that was read; why it is left out; or what is wrong with it, and the cell that is. */
export type ReadRow<T> =
  | Readonly<{ kind: 'row'; row: T }>
  | Readonly<{ kind: 'left-out'; why: LeftOut }>
  | Readonly<{ kind: 'fault'; code: ImportFault; value: string }>;

/** What is wrong with a cell: thrown while a row is read and turned into its fault at once. */
class CellFault extends Error {
  code: ImportFault;
  value: string;
  constructor(code: ImportFault, value: string) {
    super(code);
    this.code = code;
    this.value = value;
  }
}

/** The longest id of another system. */
const LONGEST_ID = 200;

/** Reads the cells of one record by the names of their columns. A cell that is wrong ends the reading of its row. */
export type RowCells = Readonly<{
  text: (column: string, most?: number) => string;
  id: (column: string) => string;
  email: () => string;
  date: (column: string) => CivilDate | null;
  amount: (column: string, currency: Currency) => bigint;
  fail: (code: ImportFault, value?: string) => never;
}>;

const signOf = memoize(
  (currency) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency,
);

function amountOf(value: string, currency: Currency, decimal: DecimalMark): bigint {
  // A code or a sign beside the amount has to be that of its currency.
  const [code = ''] = /(?<![A-Z])[A-Z]{3}(?![A-Z])/.exec(value.toUpperCase()) ?? [];
  const [sign] = /[$€£¥]/u.exec(value) ?? [];
  if ((isCurrency(code) && code !== currency) || (sign && sign !== signOf(currency)))
    throw new CellFault('other-currency', value);
  const read = readTableAmount(value, currency, decimal);
  if (!read.ok) throw new CellFault(read.code, value);
  if (digitsOf(value) === '') throw new CellFault('bad-amount', value);
  return read.amount;
}

function toCells(record: readonly string[], at: ReadonlyMap<string, number>, style: ImportStyle): RowCells {
  const raw = (column: string) => record[at.get(column) ?? -1]?.trim() ?? '';
  const text = (column: string, most = LONGEST_ID) => {
    const cleaned = cleanText(raw(column), { most, lines: true });
    if (!cleaned.ok) throw new CellFault('bad-text', raw(column).slice(0, 100));
    return cleaned.text ?? '';
  };
  return {
    text,
    id: (column) => text(column).replaceAll('\n', ' '),
    email: () => {
      const address = readEmailAddress(raw('email'));
      if (!address && raw('email') !== '') throw new CellFault('bad-email', raw('email').slice(0, 100));
      return address ?? '';
    },
    date: (column) => {
      if (raw(column) === '') return null;
      const date = readTableDate(raw(column), style.dateOrder);
      if (!date) throw new CellFault('bad-date', raw(column).slice(0, 100));
      return date;
    },
    amount: (column, currency) => amountOf(raw(column).slice(0, 100), currency, style.decimal),
    fail: (code, value = '') => {
      throw new CellFault(code, value.slice(0, 100));
    },
  };
}

/** Reads one record: `read` gets its cells. A record with fewer cells than the columns need is a fault. */
export function readRow<T>(
  record: readonly string[],
  at: ReadonlyMap<string, number>,
  style: ImportStyle,
  read: (cells: RowCells) => ReadRow<T>,
): ReadRow<T> {
  if (record.length <= Math.max(...at.values())) return { kind: 'fault', code: 'too-few-columns', value: '' };
  try {
    return read(toCells(record, at, style));
  } catch (error) {
    if (error instanceof CellFault) return { kind: 'fault', code: error.code, value: error.value };
    throw error;
  }
}
