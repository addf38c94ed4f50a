import type { Person } from '#server/auth';
import { isOwnPledge } from '#server/organisation/access';
import type { UnmatchedRow } from '#server/payment/unmatched-money-store';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * Why money without a pledge cannot be given to a pledge. `gone`: it was given to another one, set aside or taken back. `partly-gone`: a part of it was sent back.
 */
export type GivingRefusal =
  | 'gone'
  | 'partly-gone'
  | 'no-such-pledge'
  | 'not-accepted'
  | 'closed'
  | 'other-currency'
  | 'no-money-promised'
  | 'own-pledge';

/** What is wrong with this money, whatever pledge it is for; null if nothing is. */
export function judgeMoney(row: UnmatchedRow | null): Extract<GivingRefusal, 'gone' | 'partly-gone'> | null {
  if (!row || row.left === 0n || row.isSetAside) return 'gone';
  return row.left === row.amount ? null : 'partly-gone';
}

/** Why this pledge cannot get money of this currency from this person; null if it can. */
export async function judgePledge(
  person: Pick<Person, 'id'>,
  pledge: PledgeSnapshot | null,
  currency: string,
): Promise<GivingRefusal | null> {
  if (!pledge) return 'no-such-pledge';
  if (pledge.review === 'declined' || pledge.review === 'withdrawn') return 'closed';
  if (pledge.review !== 'approved') return 'not-accepted';
  if (pledge.plan.parts === 0) return 'no-money-promised';
  if (pledge.currency !== currency) return 'other-currency';
  return (await isOwnPledge(person, pledge)) ? 'own-pledge' : null;
}
