import { afterReversal } from '#domain/bank/judge-row';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { findToReverse, storeUndone, type ToReverse } from '#server/bank/bank-apply-store';
import { findMatched, type MatchedPledge } from '#server/bank/bank-plan-store';
import { now, today } from '#server/clock';
import { toReversal, withoutPledge } from '#server/payment/money-changes';
import { toMoneyEvent } from '#server/payment/write-money';
import { toEventInput } from '#server/pledge/pledge-store';

/**
 * The result of undoing an import. `refunded`: money of it was sent back since, for these pledges. `changed`: something happened in the meantime; try again. `own-pledge`: one of its payments is
 * for a pledge of whoever undoes it.
 */
export type UndoResult =
  | Readonly<{ kind: 'undone' | 'changed' | 'gone' | 'own-pledge' }>
  | Readonly<{ kind: 'refused'; code: 'reason-missing' | 'reason-too-long' | 'reason-unreadable' }>
  | Readonly<{ kind: 'refunded'; references: readonly string[] }>;

const MOST_NAMED = 10;

function toReversals(
  payments: readonly ToReverse[],
  found: readonly MatchedPledge[],
  reason: string,
  at: Date,
): unknown[] {
  const pledges = new Map(found.map((pledge) => [pledge.id, pledge]));
  return payments.flatMap(({ row, id, pledge: pledgeId, amount }) => {
    const pledge = pledges.get(pledgeId);
    if (!pledge) return [];
    const { review, instalments, currency, excess } = pledge;
    const of = { id, kind: 'payment', amount, left: amount, ended: 0n, isReversed: false, isProviders: false } as const;
    const back = { of, on: today(at), reason, source: 'bank', externalId: `undo ${row}` };
    const money = toReversal({ ...withoutPledge(currency), review, instalments, excess }, back);
    const event: unknown = JSON.parse(toEventInput(toMoneyEvent(null, pledge, money, at), null));
    const after = review === 'approved' ? afterReversal(pledge, amount) : pledge;
    pledges.set(pledgeId, { ...after, version: pledge.version + 1 });
    return [event];
  });
}

/** Undoes an import: every payment that it brought is reversed, with a reason, and its bookings may be imported again. What was reversed by hand before stays so. */
export async function undoImport(
  staff: Staff<'handle-money'>,
  form: Readonly<{ importId: bigint; reason: string }>,
): Promise<UndoResult> {
  const reason = cleanText(form.reason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok)
    return { kind: 'refused', code: reason.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable' };
  if (reason.text === null) return { kind: 'refused', code: 'reason-missing' };
  const at = now();
  const payments = await findToReverse(form.importId);
  const refunded = payments.filter(({ left, amount }) => left !== amount).map(({ reference }) => reference);
  if (refunded.length > 0) return { kind: 'refunded', references: [...new Set(refunded)].slice(0, MOST_NAMED) };
  const found = await findMatched({ ids: [...new Set(payments.map(({ pledge }) => pledge))] }, staff.id);
  if (found.some(({ isOwn }) => isOwn)) return { kind: 'own-pledge' };
  const reversals = toReversals(payments, found, reason.text, at);
  return {
    kind: await storeUndone({
      import: String(form.importId),
      actor: staff.id,
      reason: reason.text,
      at,
      on: today(at),
      reversals,
    }),
  };
}
