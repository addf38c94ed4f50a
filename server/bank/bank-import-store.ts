import { CsvDialect } from '#domain/bank/csv-dialect';
import type { BankProblem, BankWarning } from '#domain/bank/bank-item';
import type { CivilDate } from '#domain/civil-date';
import { db, runLong } from '#server/db';

/** A row to store. Amounts in signed minor units, keys in hexadecimal. */
export type NewBankRow = Readonly<{
  line: number;
  account: string;
  bookedOn: CivilDate;
  amount: bigint;
  currency: string;
  key: string;
  entryKey: string | null;
  isReversal: boolean;
  payer: string;
  text: string;
  named: readonly string[];
}>;

const withTextAmounts = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
const toJson = (value: unknown) => JSON.stringify(value, withTextAmounts);

/** Makes an import that waits for its file. Returns its id. */
export async function createImport(
  uploadedBy: string,
  fileName: string,
  chosen: CsvDialect,
  at: Date,
): Promise<bigint> {
  const [row] = await db().$queryRaw<{ id: bigint }[]>`
    INSERT INTO bank_import (uploaded_by, file_name, chosen, created_at) VALUES (${uploadedBy}::uuid, ${fileName}, ${toJson(chosen)}::jsonb, ${at}) RETURNING id`;
  if (!row) throw new Error('An import was not stored');
  return row.id;
}

/** Keeps a piece of a file. */
export async function storeChunk(importId: bigint, seq: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await db().bankImportChunk.create({ data: { importId, seq, bytes }, select: { seq: true } });
}

/** The file of an import in the pieces in which it came. */
export async function* readChunks(importId: bigint): AsyncGenerator<Uint8Array> {
  for (let seq = 0; ; seq += 1) {
    const chunk = await db().bankImportChunk.findUnique({ where: { importId_seq: { importId, seq } } });
    if (!chunk) return;
    yield chunk.bytes;
  }
}

/** Removes what was read of an import that waits. Returns the number of the reading that begins; null if it was confirmed. */
export async function clearRows(importId: bigint): Promise<number | null> {
  const [row] = await runLong<{ reading: number | null }>('SELECT clear_bank_rows($1) AS reading', named([importId]));
  return row?.reading ?? null;
}

/** A reading of the file of an import. */
export type Reading = Readonly<{ importId: bigint; number: number }>;

/** Stores rows of an import. False if another reading has begun since. */
export async function storeRows({ importId, number }: Reading, rows: readonly NewBankRow[]): Promise<boolean> {
  const stored = await db().$executeRaw`
    INSERT INTO bank_row (import_id, line, account, booked_on, amount, currency, key, entry_key, is_reversal, payer, text, named)
    SELECT ${importId}, line, account, "bookedOn", amount, currency, decode(key, 'hex'), decode("entryKey", 'hex'), "isReversal", payer, text, named
    FROM (SELECT FROM bank_import WHERE id = ${importId} AND reading = ${number}::int FOR SHARE) i, jsonb_to_recordset(${toJson(rows)}::jsonb) AS r (line int, account text, "bookedOn" date, amount bigint, currency text, key text, "entryKey" text,
      "isReversal" boolean, payer text, text text, named text[]) ORDER BY line`;
  return stored === rows.length;
}

/** What was found out about a file once all of it was read. */
export type ReadFile = Readonly<{
  format: string | null;
  found: unknown;
  problems: readonly BankProblem[];
  problemCount: number;
  warnings: readonly BankWarning[];
}>;

/** Stores what a file is and what is wrong with it. */
export async function storeFindings({ importId, number }: Reading, read: ReadFile): Promise<void> {
  await db().$executeRaw`
    UPDATE bank_import SET format = ${read.format}, found = ${toJson(read.found)}::jsonb, problems = ${toJson(read.problems)}::jsonb,
      problem_count = ${read.problemCount}::int, warnings = ${toJson(read.warnings)}::jsonb
    WHERE id = ${importId} AND reading = ${number}::int`;
}

/** Says that a file was read and its rows were decided: from now on it can be confirmed. */
export async function finishReading({ importId, number }: Reading, at: Date): Promise<void> {
  await db().$executeRaw`UPDATE bank_import SET read_at = ${at} WHERE id = ${importId} AND reading = ${number}::int`;
}

/** Sets how the file of an import that waits is read. */
export async function storeChosen(importId: bigint, chosen: CsvDialect): Promise<void> {
  await db()
    .$executeRaw`UPDATE bank_import SET chosen = ${toJson(chosen)}::jsonb WHERE id = ${importId} AND applied_at IS NULL`;
}

/** How the tables of an account are written, as it was last confirmed; null if that is not known. */
export async function findDialect(account: string): Promise<CsvDialect | null> {
  const known = await db().bankAccount.findUnique({ where: { number: account } });
  return CsvDialect.safeParse(known?.dialect).data ?? null;
}

/** Deletes one import that waits. False if it was confirmed or is gone. */
export async function deleteImport(importId: bigint): Promise<boolean> {
  const [row] = await runLong<{ gone: number }>('SELECT delete_bank_imports($1, NULL) AS gone', named([importId]));
  return (row?.gone ?? 0) > 0;
}

/** Deletes the imports that nobody has confirmed since a time. */
export async function deleteWaitingImports(before: Date): Promise<void> {
  // The job runs each hour, and there is seldom one.
  if ((await db().bankImport.count({ where: { appliedAt: null, createdAt: { lt: before } } })) === 0) return;
  await runLong('SELECT delete_bank_imports(NULL, $1)', named([before]));
}

/** A statement about many rows runs longer than a page may wait. */
const named = (values: readonly unknown[]) => ({ name: 'pledgebook bank import', values });
