import { toAccountNumber } from '#domain/bank/bank-account-number';
import type { CsvDialect } from '#domain/bank/csv-dialect';
import { DETECT } from '#domain/bank/csv-dialect';
import { cleanText } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { createImport, deleteImport, findDialect, storeChunk } from '#server/bank/bank-import-store';
import { readImport } from '#server/bank/read-import';
import { now } from '#server/clock';

/** The largest file in bytes: 100,000 bookings of a talkative bank in CAMT. */
const LARGEST_STATEMENT = 400_000_000;

/** A file to import. `account`: the account that a table is of, if it does not say so itself. */
export type Upload = Readonly<{ fileName: string; account: string; content: AsyncIterable<Uint8Array> }>;

/** The import that waits to be confirmed. `too-large`: above `LARGEST_STATEMENT`; nothing is kept of it. */
export type UploadResult = Readonly<{ kind: 'read'; id: bigint }> | Readonly<{ kind: 'too-large' }>;

const PIECE = 1_000_000;

/** The same content in pieces of a size that a row of the database holds well. */
async function* inPieces(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Stores a file as it comes, without holding it. False if it is too large. */
async function keepFile(importId: bigint, content: AsyncIterable<Uint8Array>): Promise<boolean> {
  let [seq, size] = [0, 0];
  for await (const piece of inPieces(content)) {
    size += piece.length;
    if (size > LARGEST_STATEMENT) return false;
    await storeChunk(importId, seq, piece);
    seq += 1;
  }
  return true;
}

/**
 * Takes a bank's file and reads it. Nothing counts before it is confirmed: until then it is a dry run, which is deleted after a day. `tell` gets the number of rows so far. A way of writing tables that
 * was confirmed for the account is used again.
 */
export function uploadStatement(
  staff: Staff<'handle-money'>,
  upload: Upload,
  tell?: (rows: number) => void,
): Promise<UploadResult> {
  return uploadStatementAs(staff.id, upload, tell);
}

/** The same for a treasurer given by id. Callers check the right to do so. */
export async function uploadStatementAs(
  importer: string,
  { fileName, account, content }: Upload,
  tell?: (rows: number) => void,
): Promise<UploadResult> {
  const number = toAccountNumber(account);
  const chosen: CsvDialect = { ...DETECT, ...(number && (await findDialect(number))), account: number || null };
  const name = cleanText(fileName, { most: 200 });
  const id = await createImport(importer, (name.ok && name.text) || '?', chosen, now());
  let isWhole = false;
  try {
    isWhole = await keepFile(id, content);
    if (isWhole) await readImport(id, importer, chosen, tell);
  } finally {
    // A connection that breaks off leaves nothing behind.
    if (!isWhole) await deleteImport(id);
  }
  return isWhole ? { kind: 'read', id } : { kind: 'too-large' };
}
