import { PLEDGE_KINDS, type PledgeKind } from '#domain/pledge-kind';
import { cleanText } from '#domain/plain-text';

/** What accounts the journal has beside those of income: the bank, what payment providers hold, their fees, and money that no accepted pledge is known for. */
export const JOURNAL_PURPOSES = ['bank', 'online', 'fees', 'unassigned'] as const;

/** One of them, or income. */
export type JournalPurpose = (typeof JOURNAL_PURPOSES)[number] | 'income';

/** The account for a purpose; of income for a kind of pledge and perhaps a programme, by its slug. Both are empty otherwise. */
export type JournalAccount = Readonly<{
  purpose: JournalPurpose;
  kind: PledgeKind | '';
  programme: string;
  account: string;
}>;

/** The most characters of an account. */
export const LONGEST_ACCOUNT = 40;

/** What an account is called until staff call it something else. */
export const accountName = ({ purpose, kind }: Pick<JournalAccount, 'purpose' | 'kind'>): string =>
  kind ? `${purpose}-${kind}` : purpose;

/** The name of the form's field of an account: `bank`, `income.one-time`, `income.one-time.grants`. */
export const accountField = ({ purpose, kind, programme }: Omit<JournalAccount, 'account'>): string =>
  [purpose, kind, programme].filter(Boolean).join('.');

/** Every account that can be set, without its name: the purposes, income by kind, and gifts by programme. Only gifts are for a programme that the supporter chooses. */
export function settableAccounts(programmes: readonly string[]): Omit<JournalAccount, 'account'>[] {
  return [
    ...JOURNAL_PURPOSES.map((purpose) => ({ purpose, kind: '', programme: '' }) as const),
    ...PLEDGE_KINDS.map((kind) => ({ purpose: 'income', kind, programme: '' }) as const),
    ...programmes.map((programme) => ({ purpose: 'income', kind: 'one-time', programme }) as const),
  ];
}

/** Why an account is not taken. */
export type AccountProblem = Readonly<{ field: string; code: 'account-too-long' | 'account-unreadable' }>;

/** The accounts that a form names; the others keep the name that they have without one. */
export function readAccounts(
  answers: Readonly<Record<string, string>>,
  programmes: readonly string[],
): Readonly<{ accounts: readonly JournalAccount[]; problems: readonly AccountProblem[] }> {
  const accounts: JournalAccount[] = [];
  const problems: AccountProblem[] = [];
  for (const each of settableAccounts(programmes)) {
    const field = accountField(each);
    const read = cleanText(answers[field] ?? '', { most: LONGEST_ACCOUNT });
    if (!read.ok) problems.push({ field, code: read.code === 'too-long' ? 'account-too-long' : 'account-unreadable' });
    else if (read.text !== null) accounts.push({ ...each, account: read.text });
  }
  return { accounts, problems };
}
