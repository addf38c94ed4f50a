import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ImportKind } from '#domain/import/import-columns';
import { inLongTransaction, type LongQuery } from '#server/db';

/** A running import, in the transaction that writes all of it. */
export type RunningImport = Readonly<{ query: LongQuery; id: string; source: string; kind: ImportKind; at: Date }>;

const withTextAmounts = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** Calls one of the functions of imports. */
export async function call(query: LongQuery, name: string, input: unknown): Promise<unknown> {
  const [row] = await query<{ answer: unknown }>(`SELECT ${name}($1::jsonb) AS answer`, [
    JSON.stringify(input, withTextAmounts),
  ]);
  return row?.answer;
}

/** Begins an import. Null while another one runs. */
async function beginImport(
  query: LongQuery,
  { source, kind, at }: Omit<RunningImport, 'query' | 'id'>,
): Promise<RunningImport | null> {
  const id = z
    .string()
    .nullable()
    .parse(await call(query, 'begin_import', { source, kind, at }));
  return id === null ? null : { query, id, source, kind, at };
}

/** Does the work of an import in one transaction; `isWritten` says at its end whether it counts. Null while another import runs. */
export function inImport<T>(
  begins: Omit<RunningImport, 'query' | 'id'>,
  work: (running: RunningImport) => Promise<Readonly<{ isWritten: boolean; result: T }>>,
): Promise<T | null> {
  return inLongTransaction<T | null>('pledgebook data import', async (query) => {
    // Plans are made while the tables are small, and kept while they grow by all of the file.
    await query('SET LOCAL enable_seqscan = off', []);
    const running = await beginImport(query, begins);
    return running ? work(running) : { isWritten: false, result: null };
  });
}

/** Writes the event of an import: how many rows it wrote, found here already, and left out. */
export async function finishImport(
  { query, id }: RunningImport,
  counts: Readonly<{ made: number; known: number; leftOut: number }>,
): Promise<void> {
  await call(query, 'finish_import', { import: id, ...counts });
}

/** The key of an id of another system, in hexadecimal. It reveals the id only to who knows it. */
export function keyOf(source: string, kind: ImportKind, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, kind, id]))
    .digest('hex');
}

const Outcomes = z.array(
  z.enum([
    ...['made', 'joined', 'known', 'again', 'forgotten', 'id-repeated', 'no-person', 'reference-taken'],
    'terms-overlap',
  ] as const),
);

/** What became of a row in the database. `joined`: a person who was here by their address; `again`: the same person once more in this file. */
export type Outcome = z.output<typeof Outcomes>[number];

/** Writes rows with one of the functions for it. Resolves with what became of each. */
export async function storeRows(
  running: RunningImport,
  name: 'import_people' | 'import_pledges',
  input: Readonly<{ campaign?: number; rows: readonly unknown[] }>,
): Promise<Outcome[]> {
  return Outcomes.parse(await call(running.query, name, { import: running.id, ...input }));
}
