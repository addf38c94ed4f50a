import { z } from 'zod';
import type { JournalAccount } from '#domain/journal';
import { db } from '#server/db';

const Account = z.object({
  purpose: z.enum(['bank', 'online', 'fees', 'unassigned', 'income']),
  kind: z.enum(['', 'one-time', 'membership', 'sponsorship']),
  programme: z.string(),
  account: z.string(),
});

const Outcome = z.enum(['saved', 'unchanged', 'conflict']);

/** The accounts that staff have set, and their fingerprint as `save_journal_accounts` computes it. */
export async function findJournalAccounts(): Promise<Readonly<{ accounts: readonly JournalAccount[]; seen: string }>> {
  const [row] = await db().$queryRaw<{ accounts: unknown; seen: string }[]>`
    SELECT accounts, md5(accounts::text) AS seen
    FROM (SELECT COALESCE(jsonb_agg(to_jsonb(j) ORDER BY j.purpose, j.kind, j.programme), '[]') AS accounts FROM journal_account j) found`;
  return { accounts: Account.array().parse(row?.accounts), seen: row?.seen ?? '' };
}

/** Stores the accounts in place of those that the form showed, with their event. */
export async function storeJournalAccounts(
  saved: Readonly<{ accounts: readonly JournalAccount[]; seen: string; actor: string; at: Date }>,
): Promise<z.output<typeof Outcome>> {
  const [row] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT save_journal_accounts(${JSON.stringify(saved)}::jsonb) AS said`;
  return Outcome.parse(row?.said);
}
