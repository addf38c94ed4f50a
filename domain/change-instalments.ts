import { addMonths, compareDates, type CivilDate } from '#domain/civil-date';
import { openTotal } from '#domain/end-pledge';
import { NO_CHANGE, type LedgerEntry } from '#domain/ledger';
import { money } from '#domain/money';
import { openAmount, type InstalmentState } from '#domain/payment-allocation';
import { ONE_TIME_PLANS, toParts, type Instalment, type OneTimeParts } from '#domain/schedule';

const byDue = (a: { due: CivilDate }, b: { due: CivilDate }) => compareDates(a.due, b.due);

/** The number of whole months from the anchor to a due date. */
function monthsFrom(anchor: CivilDate, due: CivilDate): number {
  let months = 0;
  while (compareDates(addMonths(anchor, months + 1), due) <= 0) months += 1;
  return months;
}

/** How many instalments the open part can be paid in: each needs at least one minor unit. */
export function splitsOf(instalments: readonly InstalmentState[]): OneTimeParts[] {
  const open = openTotal(instalments);
  return ([1, 2, 4, 12] as const).filter((parts) => open >= BigInt(parts));
}

/**
 * The instalments with the open part split into another number of parts. The first of them stays due when the first open one was, the others count from the
 * pledge's first due date. What is settled stays where it is; what was ended or released goes to the last instalment, after everything that is open.
 * Returns null if nothing is open. @throws RangeError if a part would be zero.
 */
export function changeInstalments(
  instalments: readonly InstalmentState[],
  parts: OneTimeParts,
): readonly InstalmentState[] | null {
  const [anchor] = instalments.toSorted(byDue);
  const firstOpen = instalments.toSorted(byDue).find((part) => openAmount(part) > 0n);
  if (!anchor || !firstOpen) return null;
  const { currency } = firstOpen.amount;
  const plan = ONE_TIME_PLANS[parts];
  const start = monthsFrom(anchor.due, firstOpen.due);
  const open = toParts(money(openTotal(instalments), currency), parts).map(({ amount }, i) => ({
    due: i === 0 ? firstOpen.due : addMonths(anchor.due, start + i * plan.everyMonths),
    open: amount.amount,
  }));
  const total = (pick: (part: InstalmentState) => bigint) => instalments.reduce((sum, part) => sum + pick(part), 0n);
  const settled = instalments.filter((part) => part.settled > 0n);
  const last = open.at(-1)?.due ?? firstOpen.due;
  const days = [...new Set([...settled, ...open].map(({ due }) => due))].toSorted(compareDates);
  return days.map((due, i) => {
    const kept = settled.find((part) => part.due === due)?.settled ?? 0n;
    const ended = due === last ? total((part) => part.ended) : 0n;
    const released = due === last ? total((part) => part.released) : 0n;
    const stillOpen = open.find((part) => part.due === due)?.open ?? 0n;
    const amount = money(kept + stillOpen + ended + released, currency);
    return { seq: i + 1, due, amount, settled: kept, ended, released };
  });
}

/** The differences between two states of a pledge's instalments in the ledger, one entry for each due date. */
export function entriesForChange(before: readonly InstalmentState[], after: readonly InstalmentState[]): LedgerEntry[] {
  const none = { amount: { amount: 0n }, settled: 0n, ended: 0n, released: 0n };
  const days = [...new Set([...before, ...after].map(({ due }) => due))].toSorted(compareDates);
  return days.flatMap((due) => {
    const was = before.find((part) => part.due === due) ?? none;
    const is = after.find((part) => part.due === due) ?? none;
    const promised = is.amount.amount - was.amount.amount;
    const settled = is.settled - was.settled;
    const ended = is.ended - was.ended;
    const released = is.released - was.released;
    const isSame = promised === 0n && settled === 0n && ended === 0n && released === 0n;
    return isSame ? [] : [{ ...NO_CHANGE, due, promised, settled, ended, released }];
  });
}

/** Whether two lists of instalments are the same promise: the same amounts on the same days. */
export function isSameSplit(a: readonly Instalment[], b: readonly Instalment[]): boolean {
  const lines = (list: readonly Instalment[]) => list.map(({ due, amount }) => `${due} ${amount.amount}`).join(', ');
  return lines(a) === lines(b);
}
