import type { Staff } from '#server/auth';
import { deleteImport } from '#server/bank/bank-import-store';

/** Discards a file that waits to be confirmed, with all that was read of it. False if it was confirmed or is gone. */
export function discardStatement(_staff: Staff<'handle-money'>, importId: bigint): Promise<boolean> {
  return deleteImport(importId);
}
