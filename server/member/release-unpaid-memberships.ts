import { UNPAID_DAYS } from '#domain/membership';
import { entriesForRest } from '#domain/ledger';
import { now, today } from '#server/clock';
import { findUnpaidMemberships, storeRelease } from '#server/member/member-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

const DAY_MS = 86_400_000;

const REASON = `The price of the year did not arrive within ${UNPAID_DAYS} days.`;

/**
 * Releases the open amount of memberships that were accepted, or reopened by a reversal, `UNPAID_DAYS` ago and are still unpaid. Returns how many. A
 * second or parallel run releases nothing twice: a release is written only if the pledge has not changed since it was read.
 */
export async function releaseUnpaidMemberships(at: Date = now()): Promise<number> {
  const references = await findUnpaidMemberships(new Date(at.getTime() - UNPAID_DAYS * DAY_MS));
  let released = 0;
  for (const reference of references) {
    const pledge = await findPledgeSnapshot(reference);
    const entries = pledge ? entriesForRest(pledge.instalments, 'released') : [];
    if (!pledge || entries.length === 0) continue;
    const { id: pledgeId, version } = pledge;
    if (await storeRelease({ pledgeId, version, reason: REASON, at, bookedOn: today(at), entries })) released += 1;
  }
  return released;
}
