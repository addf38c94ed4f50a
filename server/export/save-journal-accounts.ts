import { readAccounts, type AccountProblem } from '#domain/journal';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { listJournalProgrammes } from '#server/export/journal-account-queries';
import { findJournalAccounts, storeJournalAccounts } from '#server/export/journal-account-store';

/** A fingerprint. A form can send any other text, also one that the database cannot hold: that is none that anybody has seen. */
const FINGERPRINT = /^[\da-f]{32}$/;

/** What became of the form. After a conflict `seen` is the fingerprint of what is stored now, so that sending the form again replaces that. */
export type AccountsResult =
  | Readonly<{ kind: 'saved' | 'unchanged' }>
  | Readonly<{ kind: 'conflict'; seen: string }>
  | Readonly<{ kind: 'invalid'; problems: readonly AccountProblem[] }>;

/** Saves what the accounts of the journal are called. An empty answer means the name that an account has by itself. */
export async function saveJournalAccounts(
  staff: Staff<'handle-money'>,
  { answers, seen }: Readonly<{ answers: Readonly<Record<string, string>>; seen: string }>,
): Promise<AccountsResult> {
  const { accounts, problems } = readAccounts(answers, [...(await listJournalProgrammes()).keys()]);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const known = FINGERPRINT.test(seen) ? seen : '';
  const kind = await storeJournalAccounts({ accounts, seen: known, actor: staff.id, at: now() });
  return kind === 'conflict' ? { kind, seen: (await findJournalAccounts()).seen } : { kind };
}
