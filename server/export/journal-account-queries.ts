import { accountField, accountName, settableAccounts, type JournalAccount } from '#domain/journal';
import type { Staff } from '#server/auth';
import { listCampaigns } from '#server/campaign/campaign-queries';
import { findJournalAccounts } from '#server/export/journal-account-store';

/** An account that can be set: the name of its field, what it is called now (empty if nobody has set it), and what it is called without that. */
export type SettableAccount = Omit<JournalAccount, 'account'> &
  Readonly<{
    field: string;
    account: string;
    otherwise: string;
    /** The programme by its name in the newest campaign that has it. */
    programmeName: string;
  }>;

/** The slugs of all programmes with their names, those of the newest campaign first. */
export async function listJournalProgrammes(): Promise<ReadonlyMap<string, string>> {
  const all = (await listCampaigns()).flatMap(({ terms }) => terms.programmes);
  return new Map(all.toReversed().map(({ slug, name }) => [slug, name]));
}

/** The accounts of the journal as the form shows them, with their fingerprint. */
export async function findSettableAccounts(
  _staff: Staff<'handle-money'>,
): Promise<Readonly<{ accounts: readonly SettableAccount[]; seen: string }>> {
  const [programmes, { accounts, seen }] = await Promise.all([listJournalProgrammes(), findJournalAccounts()]);
  const known = new Map(accounts.map((each) => [accountField(each), each.account]));
  return {
    seen,
    accounts: settableAccounts([...programmes.keys()]).map((each) => {
      const ofKind = each.programme ? known.get(accountField({ ...each, programme: '' })) : undefined;
      return {
        ...each,
        field: accountField(each),
        account: known.get(accountField(each)) ?? '',
        otherwise: ofKind ?? accountName(each),
        programmeName: programmes.get(each.programme) ?? '',
      };
    }),
  };
}
