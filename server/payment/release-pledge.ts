import type { CivilDate } from '#domain/civil-date';
import { openTotal, toEarlyEnd, type EarlyEnd } from '#domain/end-pledge';
import { entriesForReleased } from '#domain/ledger';
import { cleanReason } from '#domain/review';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { findBankDecision } from '#server/payment/payment-store';
import {
  answerStaleMoney,
  refuseUnlessDone,
  writePlanned,
  type MoneyResult,
  type PlannedMoney,
} from '#server/payment/write-money';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A release by a treasurer: the pledge, the version of it that they saw, and the reason, which the supporter reads. */
export type ReleaseForm = Readonly<{ reference: string; version: number; key: string; reason: string }>;

/** How a sponsorship ends if its rest is released on a day; null for any other pledge. */
export function endOfReleased({ termFrom, firstYear, received }: PledgeSnapshot, day: CivilDate): EarlyEnd | null {
  return termFrom && firstYear !== null ? toEarlyEnd({ termFrom, firstYear, received }, day) : null;
}

/**
 * Releases all that is still expected of an accepted pledge, so that nobody is asked for it any more. What has arrived stays. A recurring gift does not go on, and a
 * sponsorship ends early with its later years' places, as when its supporter ends it. The supporter gets an email with the reason. Nothing happens if money arrived, or the
 * supporter ended it, since the treasurer saw it: that is a conflict.
 */
export async function releasePledge(staff: Staff<'handle-money'>, form: ReleaseForm): Promise<MoneyResult> {
  return writePlanned(await planRelease(staff, form, now()));
}

/** What a release would do, or why it is refused. Nothing is written. */
export async function planRelease(
  staff: Staff<'handle-money'>,
  { reference, version, key, reason: typed }: ReleaseForm,
  at: Date,
): Promise<PlannedMoney | MoneyResult> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  const asked = { key, body: { release: reference, reason: typed }, wait: true };
  const stale = await answerStaleMoney(staff.id, pledge, version, asked);
  if (stale) return stale;
  if (await isOwnPledge(staff, pledge)) return { kind: 'refused', code: 'own-pledge' };
  const amount = openTotal(pledge.instalments);
  if (amount === 0n) return refuseUnlessDone(staff.id, asked, 'nothing-to-release');
  const undecided = await findBankDecision(pledge.id);
  if (undecided) return { kind: 'refused', code: undecided };
  const reason = cleanReason(typed, true);
  if (typeof reason === 'string') return { kind: 'refused', code: reason };
  const { id: pledgeId, review, currency } = pledge;
  return {
    kind: 'planned',
    pledge,
    asked,
    event: {
      actor: staff.id,
      pledgeId,
      from: review,
      version,
      to: review,
      event: { type: 'released', reason: reason.text, data: { amount: String(amount), currency } },
      at,
      bookedOn: today(at),
      entries: entriesForReleased(pledge.instalments),
      payment: null,
      approval: false,
      newRound: false,
      freePlaces: false,
      earlyEnd: endOfReleased(pledge, today(at)),
      answer: { kind: 'recorded' },
    },
  };
}
