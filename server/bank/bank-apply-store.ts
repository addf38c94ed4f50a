import { z } from 'zod';
import { CsvDialect, DETECT } from '#domain/bank/csv-dialect';
import type { CivilDate } from '#domain/civil-date';
import { db, runLong } from '#server/db';

/** An import that somebody wants to confirm. `dialect`: what is remembered of how its tables are written; null for other formats. */
export type Applying = Readonly<{
  isApplied: boolean;
  isReady: boolean;
  hasNewAccount: boolean;
  dialect: CsvDialect | null;
}>;

const Found = z.object({
  dateOrder: z.string().nullable(),
  decimal: z.string().nullable(),
  currency: z.string().nullable(),
});

function toDialect(chosen: unknown, found: unknown): CsvDialect | null {
  const read = Found.safeParse(found).data;
  if (!read) return null;
  const known = CsvDialect.safeParse(chosen).data ?? DETECT;
  return CsvDialect.parse({ ...known, ...read, account: null });
}

/** What has to be known before an import is confirmed; null if there is none. */
export async function findApplying(importId: bigint): Promise<Applying | null> {
  const [row] = await db().$queryRaw<
    { applied: boolean; ready: boolean; fresh: boolean; chosen: unknown; found: unknown; format: string | null }[]
  >`
    SELECT applied_at IS NOT NULL AS applied, read_at IS NOT NULL AND problem_count = 0 AS ready, chosen, found, format,
      EXISTS (SELECT FROM bank_row r WHERE r.import_id = i.id AND NOT EXISTS (SELECT FROM bank_account a WHERE a.number = r.account)) AS fresh
    FROM bank_import i WHERE id = ${importId}`;
  if (!row) return null;
  const dialect = row.format === 'csv' ? toDialect(row.chosen, row.found) : null;
  return { isApplied: row.applied, isReady: row.ready, hasNewAccount: row.fresh, dialect };
}

const Applied = z.object({ kind: z.enum(['applied', 'changed', 'not-ready', 'gone']) });

/** What `apply_bank_import` gets. `event`: what `write_event` gets. */
export type ToApply = Readonly<{
  import: string;
  actor: string;
  at: Date;
  settlements: readonly Readonly<{ row: string; event: unknown }>[];
  dialect: CsvDialect | null;
}>;

/** Writes an import in one transaction, which takes as long as it needs. */
export async function storeApplied(toApply: ToApply): Promise<z.output<typeof Applied>['kind']> {
  const [row] = await runLong<{ written: unknown }>('SELECT apply_bank_import($1::jsonb) AS written', {
    name: 'pledgebook bank import',
    values: [JSON.stringify(toApply)],
  });
  return Applied.parse(row?.written).kind;
}

/** A payment that an import brought and that still counts, in minor units. `left`: what of it was not taken back. */
export type ToReverse = Readonly<{
  row: bigint;
  id: bigint;
  pledge: bigint;
  amount: bigint;
  left: bigint;
  reference: string;
}>;

/** The payments of an import that count for a pledge, the latest first. */
export async function findToReverse(importId: bigint): Promise<ToReverse[]> {
  const rows = await runLong<Record<keyof ToReverse, string>>(
    `SELECT r.id AS row, m.id, m.pledge_id AS pledge, m.amount, p.reference,
       m.amount + COALESCE((SELECT sum(t.amount + COALESCE(u.amount, 0)) FROM payment t LEFT JOIN payment u ON u.reverses_id = t.id WHERE t.reverses_id = m.id), 0) AS left
     FROM bank_row r JOIN payment m ON m.id = r.payment_id JOIN pledge p ON p.id = m.pledge_id
     WHERE r.import_id = $1 AND NOT EXISTS (SELECT FROM payment t WHERE t.reverses_id = m.id AND t.kind = 'reversal') ORDER BY m.id DESC`,
    { name: 'pledgebook bank import', values: [importId] },
  );
  return rows.map(({ row, id, pledge, amount, left, reference }) => ({
    row: BigInt(row),
    id: BigInt(id),
    pledge: BigInt(pledge),
    amount: BigInt(amount),
    left: BigInt(left),
    reference,
  }));
}

const Undone = z.object({ kind: z.enum(['undone', 'changed', 'gone']) });

/** What `undo_bank_import` gets. */
export type ToUndo = Readonly<{
  import: string;
  actor: string;
  reason: string;
  at: Date;
  on: CivilDate;
  reversals: readonly unknown[];
}>;

/** Undoes an import in one transaction. */
export async function storeUndone(toUndo: ToUndo): Promise<z.output<typeof Undone>['kind']> {
  const [row] = await runLong<{ written: unknown }>('SELECT undo_bank_import($1::jsonb) AS written', {
    name: 'pledgebook bank import',
    values: [JSON.stringify(toUndo)],
  });
  return Undone.parse(row?.written).kind;
}
