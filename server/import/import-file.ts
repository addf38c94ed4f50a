import type { ENCODINGS } from '#domain/bank/csv-dialect';
import { findColumns, type FoundColumns, type ImportKind } from '#domain/import/import-columns';
import {
  findStyle,
  type ChosenStyle,
  type ImportStyle,
  type PlacedRecord,
  type StyleQuestion,
} from '#domain/import/import-style';
import { importMemberships } from '#server/import/import-memberships';
import { importPayments, PledgeChanged } from '#server/import/import-payments';
import { importPeople } from '#server/import/import-people';
import { importPledges } from '#server/import/import-pledges';
import { finishImport, inImport, type RunningImport } from '#server/import/import-store';
import { NoTable, readTable } from '#server/import/read-table';
import type { ImportTarget, RowImport } from '#server/import/row-import';
import { rowMover, type ImportCounts, type RowFault } from '#server/import/row-mover';

/** Why a file is not moved in at all (`busy`: another file is; `changed`: somebody changed a pledge at the same moment); what has to be asked about it; or what it did, or would do if it was not `isWritten`. */
export type ImportResult =
  | Readonly<{ kind: 'no-table'; code: NoTable['code']; line: number }>
  | Readonly<{ kind: 'columns-missing'; missing: FoundColumns['missing']; headings: readonly string[] }>
  | Readonly<{ kind: 'asked'; questions: readonly StyleQuestion[] }>
  | Readonly<{ kind: 'busy' }>
  | Readonly<{ kind: 'changed' }>
  | Readonly<{ kind: 'read'; isWritten: boolean; counts: ImportCounts; unused: readonly string[]; style: ImportStyle }>;

/** A file to move in. `write`: not only as a dry run; `skipFaults`: also without the rows that have something wrong. `tell` gets faults as they are found, and the number of rows so far. */
export type ImportRequest = Readonly<{
  kind: ImportKind;
  source: string;
  content: AsyncIterable<Uint8Array>;
  target: ImportTarget;
  at: Date;
  write: boolean;
  skipFaults: boolean;
  encoding: (typeof ENCODINGS)[number] | null;
  columns: Readonly<Record<string, string>>;
  style: ChosenStyle;
  tell: Readonly<{ fault: (fault: RowFault) => void; rows: (count: number) => void }>;
}>;

/** How many rows of a file are looked at before it is read. */
const SAMPLE = 5_000;

async function moveRows<T>(
  rowImport: RowImport<T>,
  running: RunningImport,
  records: AsyncIterator<PlacedRecord>,
  request: ImportRequest,
): Promise<Readonly<{ isWritten: boolean; result: ImportResult }>> {
  const refuse = (result: ImportResult) => ({ isWritten: false, result });
  const heading = await records.next();
  if (heading.done) throw new NoTable('empty', 1);
  const headings = heading.value.record;
  const { at, unused, missing } = findColumns(request.kind, headings, request.columns);
  if (missing.length > 0) return refuse({ kind: 'columns-missing', missing, headings });
  const sample: PlacedRecord[] = [];
  while (sample.length < SAMPLE) {
    const next = await records.next();
    if (next.done) break;
    sample.push(next.value);
  }
  const { style, questions } = findStyle(sample, at, request.style);
  if (!style) return refuse({ kind: 'asked', questions });
  const { add, flush, counts } = rowMover(rowImport, running, at, style, {
    target: request.target,
    tell: request.tell.fault,
  });
  let rows = 0;
  const take = async (placed: PlacedRecord) => {
    await add(placed);
    rows += 1;
    request.tell.rows(rows);
  };
  for (const placed of sample) await take(placed);
  for (let next = await records.next(); !next.done; next = await records.next()) await take(next.value);
  await flush();
  const leftOut = counts.faults + counts.cancelled + counts['not-a-contribution'] + counts.refunded + counts.forgotten;
  await finishImport(running, { made: counts.made, known: counts.joined + counts.known + counts.again, leftOut });
  // A run that finds nothing new leaves no trace.
  const isWritten = request.write && counts.made + counts.joined > 0 && (counts.faults === 0 || request.skipFaults);
  return { isWritten, result: { kind: 'read', isWritten, counts, unused, style } };
}

function moveFile(running: RunningImport, request: ImportRequest) {
  const records = readTable(request.content, request.encoding)[Symbol.asyncIterator]();
  if (request.kind === 'people') return moveRows(importPeople, running, records, request);
  if (request.kind === 'pledges') return moveRows(importPledges, running, records, request);
  if (request.kind === 'memberships') return moveRows(importMemberships, running, records, request);
  return moveRows(importPayments, running, records, request);
}

/**
 * Moves a file of another system in: all of it in one transaction, or nothing. A dry run does the same and undoes it, so it shows what really would happen. No email and no job comes of it. Rows that
 * are here already change nothing.
 */
export async function importFile(request: ImportRequest): Promise<ImportResult> {
  try {
    return (await inImport(request, (running) => moveFile(running, request))) ?? { kind: 'busy' };
  } catch (error) {
    if (error instanceof PledgeChanged) return { kind: 'changed' };
    if (error instanceof NoTable) return { kind: 'no-table', code: error.code, line: error.line };
    throw error;
  }
}
