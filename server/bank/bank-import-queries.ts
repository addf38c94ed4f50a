import { z } from 'zod';
import { civilDate, type CivilDate } from '#domain/civil-date';
import { PROBLEM_CODES } from '#domain/bank/bank-item';
import { CsvDialect, DETECT } from '#domain/bank/csv-dialect';
import { OUTCOMES, REASONS, type Outcome, type Reason } from '#domain/bank/judge-row';
import { money, type Money } from '#domain/money';
import type { Staff } from '#server/auth';
import {
  findAccounts,
  findImportRow,
  findKnownAccounts,
  findRecentImports,
  findRowsPage,
  type ImportRow,
} from '#server/bank/bank-import-view-store';
import { toCurrency } from '#server/currency-column';

/** Where an import is: `reading` may also be one whose reading broke off; `refused` has problems; `waiting` can be confirmed. */
export type ImportState = 'reading' | 'refused' | 'waiting' | 'applied' | 'undone';

/** An import in the list, with how many of its rows have which outcome. `by`: who uploaded it. */
export type ImportSummary = Readonly<{
  id: string;
  fileName: string;
  by: string;
  at: string;
  state: ImportState;
  counts: Readonly<Record<Outcome, number>>;
}>;

/** A row as it is shown. `reference`: the pledge that it settles or is proposed for. */
export type BankRowView = Readonly<{
  id: string;
  line: number;
  bookedOn: CivilDate;
  amount: Money;
  payer: string;
  text: string;
  reasons: readonly Reason[];
  reference: string | null;
}>;

const Problems = z.array(z.object({ code: z.enum(PROBLEM_CODES), line: z.number(), value: z.string() }));
const Warnings = z.array(
  z.discriminatedUnion('code', [
    z.object({ code: z.literal('not-booked'), line: z.number() }),
    z.object({
      code: z.literal('balance-differs'),
      account: z.string(),
      currency: z.string().transform(toCurrency),
      expected: z.string().transform(BigInt),
      stated: z.string().transform(BigInt),
      line: z.number(),
    }),
  ]),
);
const Found = z
  .object({
    delimiter: z.string(),
    headings: z.array(z.string()),
    columns: z.record(z.string(), z.number()),
    dateOrder: z.string().nullable(),
    decimal: z.string().nullable(),
    currency: z.string().nullable(),
    account: z.string().nullable(),
  })
  .nullable();

/** How the file was read; null for a format that needs no choice. */
export type FoundView = z.output<typeof Found>;

/** All of an import: what is wrong with it, or what would happen and, once confirmed, did. `next`: where the next page of rows begins; null on the last. */
export type BankImportView = ImportSummary &
  Readonly<{
    format: string | null;
    accounts: readonly Readonly<{ number: string; isNew: boolean }>[];
    problems: z.output<typeof Problems>;
    problemCount: number;
    warnings: z.output<typeof Warnings>;
    found: FoundView;
    chosen: CsvDialect;
    shown: Outcome;
    rows: readonly BankRowView[];
    after: string | null;
    next: string | null;
  }>;

const [MOST_IMPORTS, PAGE] = [50, 50];

function stateOf(row: ImportRow): ImportState {
  if (row.undoneAt) return 'undone';
  if (row.appliedAt) return 'applied';
  if (!row.readAt) return 'reading';
  return row.problemCount > 0 ? 'refused' : 'waiting';
}

const toSummary = (row: ImportRow): ImportSummary => ({
  id: String(row.id),
  fileName: row.fileName,
  by: row.by,
  at: row.createdAt.toISOString(),
  state: stateOf(row),
  counts: row.counts,
});

/** The newest imports. */
export async function listImports(_staff: Staff<'handle-money'>): Promise<ImportSummary[]> {
  return (await findRecentImports(MOST_IMPORTS)).map(toSummary);
}

/** The numbers of the accounts of which something was imported. */
export function listBankAccounts(_staff: Staff<'handle-money'>): Promise<string[]> {
  return findKnownAccounts();
}

const isOutcome = (text: unknown): text is Outcome => OUTCOMES.some((each) => each === text);
const Reasons = z.array(z.enum(REASONS));

/** An import with a page of its rows: those of the outcome `show`, by default the first with rows, from `after` on. Null if there is none. */
export async function findBankImport(
  _staff: Staff<'handle-money'>,
  id: string,
  { show, after }: Readonly<{ show?: unknown; after?: unknown }>,
): Promise<BankImportView | null> {
  const row = /^\d{1,18}$/.test(id) ? await findImportRow(BigInt(id)) : null;
  if (!row) return null;
  const shown = isOutcome(show) ? show : (OUTCOMES.find((each) => row.counts[each] > 0) ?? 'settles');
  const from = typeof after === 'string' && /^\d{1,18}$/.test(after) ? after : null;
  const rows = await findRowsPage(row.id, shown, BigInt(from ?? 0), PAGE + 1);
  return {
    ...toSummary(row),
    format: row.format,
    accounts: await findAccounts(row.id),
    problems: Problems.parse(row.problems),
    problemCount: row.problemCount,
    warnings: Warnings.parse(row.warnings),
    found: Found.parse(row.found),
    chosen: CsvDialect.safeParse(row.chosen).data ?? DETECT,
    shown,
    rows: rows.slice(0, PAGE).map(({ id: rowId, on, amount, currency, reasons, ...each }) => ({
      ...each,
      id: String(rowId),
      bookedOn: civilDate(on),
      amount: money(amount, toCurrency(currency)),
      reasons: Reasons.parse(reasons),
    })),
    after: from,
    next: rows.length > PAGE ? String(rows[PAGE - 1]?.id) : null,
  };
}
