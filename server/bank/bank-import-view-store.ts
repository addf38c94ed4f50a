import type { Outcome } from '#domain/bank/judge-row';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';

/** An import with the number of its rows by outcome. */
export type ImportRow = Readonly<{
  id: bigint;
  fileName: string;
  by: string;
  format: string | null;
  chosen: unknown;
  found: unknown;
  problems: unknown;
  problemCount: number;
  warnings: unknown;
  createdAt: Date;
  readAt: Date | null;
  appliedAt: Date | null;
  undoneAt: Date | null;
  counts: Readonly<Record<Outcome, number>>;
}>;

async function findImports(where: Prisma.Sql, limit: number): Promise<ImportRow[]> {
  return db().$queryRaw<ImportRow[]>`
    SELECT i.id, i.file_name AS "fileName", COALESCE(p.name, p.email) AS by, i.format, i.chosen, i.found, i.problems, i.problem_count AS "problemCount", i.warnings,
      i.created_at AS "createdAt", i.read_at AS "readAt", i.applied_at AS "appliedAt", i.undone_at AS "undoneAt",
      (SELECT jsonb_build_object('settles', count(*) FILTER (WHERE outcome = 'settles'), 'proposed', count(*) FILTER (WHERE outcome = 'proposed'),
        'unmatched', count(*) FILTER (WHERE outcome = 'unmatched'), 'out', count(*) FILTER (WHERE outcome = 'out'), 'known', count(*) FILTER (WHERE outcome = 'known'))
       FROM bank_row WHERE import_id = i.id) AS counts
    FROM bank_import i JOIN person p ON p.id = i.uploaded_by WHERE ${where} ORDER BY i.id DESC LIMIT ${limit}::int`;
}

/** The newest imports. */
export function findRecentImports(limit: number): Promise<ImportRow[]> {
  return findImports(Prisma.sql`true`, limit);
}

/** One import; null if there is none. */
export async function findImportRow(id: bigint): Promise<ImportRow | null> {
  return (await findImports(Prisma.sql`i.id = ${id}`, 1))[0] ?? null;
}

/** The accounts of an import, and whether something of them was imported before. */
export function findAccounts(importId: bigint): Promise<Readonly<{ number: string; isNew: boolean }>[]> {
  return db().$queryRaw`
    SELECT r.account AS number, NOT EXISTS (SELECT FROM bank_account a WHERE a.number = r.account) AS "isNew"
    FROM bank_row r WHERE import_id = ${importId} GROUP BY r.account ORDER BY r.account LIMIT 50`;
}

/** Every account of which something was imported. */
export async function findKnownAccounts(): Promise<string[]> {
  const rows = await db().bankAccount.findMany({ select: { number: true }, orderBy: { number: 'asc' }, take: 100 });
  return rows.map(({ number }) => number);
}

/** Rows of one outcome after an id, in the order of the file. Amounts in signed minor units. */
export function findRowsPage(importId: bigint, outcome: Outcome, after: bigint, limit: number) {
  return db().$queryRaw<
    {
      id: bigint;
      line: number;
      on: string;
      amount: bigint;
      currency: string;
      payer: string;
      text: string;
      reasons: string[];
      reference: string | null;
    }[]
  >`
    SELECT r.id, r.line, r.booked_on::text AS on, r.amount, r.currency, r.payer, r.text, r.reasons, p.reference
    FROM bank_row r LEFT JOIN pledge p ON p.id = r.pledge_id
    WHERE r.import_id = ${importId} AND r.outcome = ${outcome} AND r.id > ${after} ORDER BY r.id LIMIT ${limit}::int`;
}
