import { civilDate } from '#domain/civil-date';
import { findColumns, type ImportKind } from '#domain/import/import-columns';
import { readRow, type ReadRow, type RowCells } from '#domain/import/import-row';
import type { ImportStyle } from '#domain/import/import-style';
import type { ImportInto } from '#domain/import/pledge-row';

/** How the rows of these tests write dates and amounts. */
export const STYLE: ImportStyle = { dateOrder: 'dmy', decimal: '.' };
/** A campaign that rows are moved into. */
export const INTO: ImportInto = {
  currency: 'USD',
  today: civilDate('2026-11-27'),
  programmes: [
    { slug: 'grants', name: 'Grants' },
    { slug: 'infrastructure', name: 'Our infrastructure' },
  ],
  programme: null,
  classes: { 'Individual member': 'supporting' },
};

/** The cells of a row by their headings. */
export type Cells = Readonly<Record<string, string>>;

/** Reads a row with these cells. */
export function read<T>(
  kind: ImportKind,
  cells: Cells,
  to: (cells: RowCells, into: ImportInto) => ReadRow<T>,
  into = INTO,
) {
  const { at } = findColumns(kind, Object.keys(cells));
  return readRow<T>(Object.values(cells), at, STYLE, (row) => to(row, into));
}

/** What is wrong with a row and its cell, or else whether it was taken. */
export const faultOf = (found: ReadRow<unknown>) =>
  found.kind === 'fault' ? `${found.code} ${found.value}`.trim() : found.kind;
