import type { CivilDate } from '#domain/civil-date';
import { fulfilment, type Fulfilment } from '#domain/fulfilment';
import { money, type Money } from '#domain/money';
import type { InstalmentState } from '#domain/payment-allocation';
import { toParts } from '#domain/schedule';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * One instalment with the amount received and its state today. What was ended or released is not in its amount, unless all of it was. Before acceptance it has no due date, but is due that long `after` it. If both are null, it is
 * never due.
 */
export type InstalmentView = Readonly<{
  seq: number;
  due: CivilDate | null;
  after: Readonly<{ days: number; months: number }> | null;
  amount: Money;
  settled: Money;
  state: Fulfilment;
}>;

/** An instalment of an accepted pledge, on a day. */
export function toPart(
  part: InstalmentState,
  snapshot: PledgeSnapshot,
  day: CivilDate,
  graceDays: number,
): InstalmentView {
  const { seq, due, settled, ended, released } = part;
  const left = part.amount.amount - ended - released;
  const amount = left > 0n ? money(left, snapshot.currency) : part.amount;
  const state = fulfilment({
    review: snapshot.review,
    instalments: [{ ...part, amount }],
    settled,
    ended: left > 0n ? 0n : ended,
    released: left > 0n ? 0n : released,
    today: day,
    graceDays,
  });
  return { seq, due, after: null, amount, settled: money(settled, snapshot.currency), state: state ?? 'not-yet-due' };
}

/** The instalments of a pledge that is not accepted: without dates, and for a closed one without `after`. */
export function toUndated({ review, amount, currency, plan, daysToPay }: PledgeSnapshot): InstalmentView[] {
  const isClosed = review === 'declined' || review === 'withdrawn';
  return toParts(money(amount, currency), plan.parts).map((part) => ({
    ...part,
    due: null,
    after: isClosed ? null : { days: daysToPay, months: plan.everyMonths * (part.seq - 1) },
    settled: money(0n, currency),
    state: 'not-yet-due',
  }));
}
