import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { judgeMoney, judgePledge, type GivingRefusal } from '#server/payment/judge-giving';
import { toReceived } from '#server/payment/money-changes';
import { findUnmatchedRow } from '#server/payment/unmatched-money-store';
import { storeMoney } from '#server/payment/write-money';
import { findPreviousResult, type Written } from '#server/pledge/pledge-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** Money without a pledge, by its id, and the pledge that gets it. `version`: that of the pledge as its allocation was shown. */
export type GivingForm = Readonly<{ payment: string; reference: string; version: number; key: string }>;

/** The result of giving money to a pledge. `conflict`: the pledge has changed since its allocation was shown. */
export type GivingResult =
  | Readonly<{ kind: 'given' }>
  | Readonly<{ kind: 'refused'; code: GivingRefusal | 'key-reused' }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>;

function toResult(written: Written): GivingResult {
  if (written.kind === 'stored' || written.kind === 'replayed') return { kind: 'given' };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'money-gone') return { kind: 'refused', code: 'gone' };
  if (written.kind === 'key-reused') return { kind: 'refused', code: 'key-reused' };
  throw new Error(`Giving money cannot be answered with ${written.kind}`);
}

/**
 * Gives money without a pledge, of the bank or of a payment provider, to an accepted pledge, all of it: the money is reversed where it was, and recorded for the pledge as of the day on which it arrived, in one transaction. The supporter gets the
 * email about a payment.
 */
export async function giveUnmatched(staff: Staff<'handle-money'>, form: GivingForm): Promise<GivingResult> {
  const at = now();
  const asked = { key: form.key, body: { give: form.payment, to: form.reference }, wait: true };
  const row = /^\d{1,18}$/.test(form.payment) ? await findUnmatchedRow(BigInt(form.payment)) : null;
  const pledge = await findPledgeSnapshot(form.reference);
  const isStale = pledge !== null && pledge.version !== form.version;
  const refusal = judgeMoney(row) ?? (await judgePledge(staff, pledge, row?.currency ?? ''));
  if (refusal !== null || isStale) {
    // The same request may have changed it a moment ago.
    const previous = await findPreviousResult(staff.id, asked);
    if (previous) return toResult(previous);
  }
  if (refusal !== null || !row || !pledge) return { kind: 'refused', code: refusal ?? 'gone' };
  if (isStale) return { kind: 'conflict', ...pledge.lastEvent };
  const { amount, receivedOn, note, id } = row;
  // Money of a payment provider is there as before, so that what the provider tells of it later is found.
  const source = row.isProviders ? { source: row.source } : {};
  const received = toReceived(pledge, { amount, receivedOn, note: note ?? '', movedFrom: id, ...source });
  return toResult(await storeMoney(staff.id, pledge, received, asked, at));
}
