import type { ExportAsked } from '#domain/export';
import { hasRight, type Staff } from '#server/auth';
import { now } from '#server/clock';
import { EXPORT_RIGHTS } from '#server/export/export-rights';
import { storeExport } from '#server/export/export-store';
import { writeExport } from '#server/export/write-export';

/**
 * The bytes of a file that staff save. That they asked for it is an event, stored before the first byte. Throws if they lack the right, which their page does not offer. `batch`: how
 * many rows are read at a time.
 */
export async function exportRows(
  staff: Staff,
  asked: ExportAsked,
  batch?: number,
): Promise<ReadableStream<Uint8Array>> {
  if (!hasRight(staff.roles, EXPORT_RIGHTS[asked.what])) throw new Error(`No right to save ${asked.what}`);
  await storeExport(asked, staff.id, now());
  return writeExport(asked, batch);
}
