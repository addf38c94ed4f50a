import type { BankItem, BankProblem, BankRow, BankWarning } from '#domain/bank/bank-item';
import type { CsvDialect } from '#domain/bank/csv-dialect';
import { type ColumnUse } from '#domain/bank/csv-dialect';
import { findReferencesIn } from '#domain/reference';
import {
  clearRows,
  finishReading,
  readChunks,
  storeFindings,
  storeRows,
  type NewBankRow,
  type Reading,
} from '#server/bank/bank-import-store';
import { keysOfFile } from '#server/bank/bank-row-key';
import { planImport } from '#server/bank/plan-import';
import { readStatement } from '#server/bank/read-statement';
import { now } from '#server/clock';

/** How a table was read: shown to whoever confirms it, and remembered for its account. */
export type FoundTable = Readonly<{
  delimiter: string;
  headings: readonly string[];
  columns: Readonly<Partial<Record<ColumnUse, number>>>;
  dateOrder: string | null;
  decimal: string | null;
  currency: string | null;
  account: string | null;
}>;

/** The problems and warnings that are kept of a file; the rest is counted. */
const KEPT = 50;
const BATCH = 1_000;

/** Collects what a file says, and stores its rows in batches. */
function collector(reading: Reading, tell: (rows: number) => void) {
  const keyOf = keysOfFile();
  const problems: BankProblem[] = [];
  const warnings: BankWarning[] = [];
  let problemCount = 0;
  let rows: NewBankRow[] = [];
  let stored = 0;
  let isOvertaken = false;
  const toNew = (row: BankRow): NewBankRow => {
    const { line, account, bookedOn, amount, currency, isReversal, payer, text } = row;
    const named = amount > 0n ? findReferencesIn(text) : [];
    return { line, account, bookedOn, amount, currency, isReversal, payer, text, named, ...keyOf(row) };
  };
  const flush = async () => {
    isOvertaken ||= rows.length > 0 && !(await storeRows(reading, rows));
    stored += rows.length;
    rows = [];
    tell(stored);
  };
  const add = async (items: readonly BankItem[]) => {
    for (const item of items) {
      if (item.kind === 'row') rows.push(toNew(item.row));
      else if (item.kind === 'warning') {
        if (warnings.length < KEPT) warnings.push(item.warning);
      } else {
        problemCount += 1;
        if (problems.length < KEPT) problems.push(item.problem);
      }
      if (rows.length >= BATCH) await flush();
    }
  };
  return { add, flush, isOvertaken: () => isOvertaken, result: () => ({ problems, problemCount, warnings }) };
}

/**
 * Reads the file of an import that waits, in the way that was chosen, and decides what would happen to its rows. All of the file is read, so that every problem is known at once. `tell` gets the
 * number of rows so far. False if the import was confirmed in the meantime.
 */
export async function readImport(
  importId: bigint,
  importer: string,
  chosen: CsvDialect,
  tell: (rows: number) => void = () => undefined,
): Promise<boolean> {
  const number = await clearRows(importId);
  if (number === null) return false;
  const reading = { importId, number };
  const { add, flush, isOvertaken, result } = collector(reading, tell);
  let format: string | null = null;
  let found: FoundTable | null = null;
  for await (const part of readStatement(readChunks(importId), chosen)) {
    // Somebody reads it in another way since.
    if (isOvertaken()) return true;
    if (part.kind === 'format') format = part.format;
    else if (part.kind === 'items') await add(part.items);
    else {
      const { table, headings, columns } = part.detected;
      const { dateOrder = null, decimal = null, currency = null, account = null } = table ?? {};
      found = {
        delimiter: part.delimiter,
        headings: headings.slice(0, 200),
        columns,
        dateOrder,
        decimal,
        currency,
        account,
      };
    }
  }
  await flush();
  await storeFindings(reading, { format, found, ...result() });
  await planImport(importId, importer, number);
  await finishReading(reading, now());
  return true;
}
