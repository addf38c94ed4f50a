import { money, toMajor } from '#domain/money';
import { toCurrency } from '#server/currency-column';
import type { ExportColumn } from '#server/export/export-columns';

/** A row of an export as the database has it: texts, null where it has no value. */
export type ExportRow = readonly (string | null)[];

/** For each column of amounts the place of the column with its currency; null for every other column. */
function currencyPlaces(columns: readonly ExportColumn[]): (number | null)[] {
  return columns.map(({ name, kind }) => {
    if (kind !== 'amount' && typeof kind !== 'object') return null;
    const wanted = kind === 'amount' ? 'currency' : kind.amountIn;
    const place = columns.findIndex((each) => each.name === wanted);
    if (place < 0) throw new Error(`The amount ${name} has no column ${wanted}`);
    return place;
  });
}

/** Turns rows into cells: amounts in major units with all their decimals, an empty text for no value. */
export function toCells(columns: readonly ExportColumn[]): (row: ExportRow) => string[] {
  const places = currencyPlaces(columns);
  return (row) =>
    row.map((value, at) => {
      const place = places[at];
      if (value === null || place === null || place === undefined) return value ?? '';
      return toMajor(money(BigInt(value), toCurrency(row[place] ?? '')));
    });
}

/** Whether a column has numbers, in which a minus is no formula. */
export const isNumeric = ({ kind }: ExportColumn): boolean =>
  kind === 'number' || kind === 'amount' || typeof kind === 'object';
