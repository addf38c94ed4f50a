import type { CivilDate } from '#domain/civil-date';
import type { ImportFault, ReadRow, RowCells } from '#domain/import/import-row';
import type { ImportInto } from '#domain/import/pledge-row';
import type { Campaign } from '#server/campaign/campaign-queries';
import type { Outcome, RunningImport } from '#server/import/import-store';

/** What rows are moved into: the campaign, and what the operator chose. */
export type ImportTarget = ImportInto & Readonly<{ campaign: Campaign }>;

/** What became of a row: written, here already, or what is wrong with it. */
export type Verdict = Outcome | ImportFault;

/** How the rows of one kind of file are read and written, some hundred at a time. */
export type RowImport<T> = Readonly<{
  read: (cells: RowCells, into: ImportInto) => ReadRow<T>;
  write: (running: RunningImport, rows: readonly T[], target: ImportTarget) => Promise<readonly Verdict[]>;
}>;

/** Noon of a day in a time zone, as PostgreSQL reads it: an instant of that day everywhere from Honolulu to Auckland's west. */
export function atNoon(date: CivilDate, timeZone: string): string {
  return `${date} 12:00 ${timeZone}`;
}
