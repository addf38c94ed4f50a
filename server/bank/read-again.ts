import type { CsvDialect } from '#domain/bank/csv-dialect';
import type { Staff } from '#server/auth';
import { storeChosen } from '#server/bank/bank-import-store';
import { readImport } from '#server/bank/read-import';

/** Reads the file of an import that waits in another way. `gone`: it was confirmed or deleted. */
export async function readAgain(
  staff: Staff<'handle-money'>,
  importId: bigint,
  chosen: CsvDialect,
): Promise<'read' | 'gone'> {
  await storeChosen(importId, chosen);
  return (await readImport(importId, staff.id, chosen)) ? 'read' : 'gone';
}
