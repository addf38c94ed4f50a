import { DEFAULT_LANG, isLang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { UNPAID_DAYS } from '#domain/membership';
import { entriesForReleased } from '#domain/ledger';
import { now, today } from '#server/clock';
import { translate } from '#server/i18n/translate';
import { findUnpaidMemberships, storeRelease } from '#server/member/member-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

const DAY_MS = 86_400_000;

/** Why, in the supporter's language: they read it in the email and on the page of their pledge. */
function reasonIn(locale: string | null): string {
  return translate(isLang(locale) ? locale : DEFAULT_LANG, EMAIL).t('releasedUnpaid', { days: UNPAID_DAYS });
}

/**
 * Releases the open amount of memberships that were accepted, or reopened by a reversal, `UNPAID_DAYS` ago and are still unpaid. Returns how many. A
 * second or parallel run releases nothing twice: a release is written only if the pledge has not changed since it was read.
 */
export async function releaseUnpaidMemberships(at: Date = now()): Promise<number> {
  const unpaid = await findUnpaidMemberships(new Date(at.getTime() - UNPAID_DAYS * DAY_MS));
  let released = 0;
  for (const { reference, locale } of unpaid) {
    const pledge = await findPledgeSnapshot(reference);
    const entries = pledge ? entriesForReleased(pledge.instalments) : [];
    if (!pledge || entries.length === 0) continue;
    const { id: pledgeId, version } = pledge;
    const row = { pledgeId, version, reason: reasonIn(locale), at, bookedOn: today(at), entries };
    if (await storeRelease(row)) released += 1;
  }
  return released;
}
