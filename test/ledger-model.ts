import { compareDates, daysBetween, type CivilDate } from '#domain/civil-date';
import type { FigureSums, SumRow } from '#domain/figures';
import type { InstalmentState } from '#domain/payment-allocation';
import { NO_CHANGE, type LedgerAmounts, type LedgerEntry } from '#domain/ledger';
import type { Instalment } from '#domain/schedule';

/** A reference model of the ledger: the sums that the database and the figures must equal. */

/**
 * An entry of a campaign's ledger with the first day on which its hours count and the first day on which they no longer count (missing or null: no
 * end).
 */
export type BookedEntry = LedgerEntry & Readonly<{ hoursFrom?: CivilDate | null; hoursUntil?: CivilDate | null }>;

type MoneySums = Pick<LedgerAmounts, 'promised' | 'ended' | 'released' | 'settled' | 'excess'>;

/** An instalment to which nothing has happened yet. */
export function toOpenInstalment(instalment: Instalment): InstalmentState {
  return { ...instalment, settled: 0n, ended: 0n, released: 0n };
}

/** The sum of entries, of one pledge or of many in one currency; its `due` is null. */
export function sumEntries(entries: readonly LedgerEntry[]): LedgerAmounts {
  return entries.reduce<LedgerEntry>(
    (total, each) => ({
      due: null,
      promised: total.promised + each.promised,
      ended: total.ended + each.ended,
      released: total.released + each.released,
      settled: total.settled + each.settled,
      excess: total.excess + each.excess,
      hours: total.hours + each.hours,
      pledges: total.pledges + each.pledges,
      supporters: total.supporters + each.supporters,
      inReview: total.inReview + each.inReview,
    }),
    NO_CHANGE,
  );
}

/** The received and expected money of a sum. `promised` is gross, before anything was ended or released. */
export function toBalance(sum: MoneySums): Readonly<{ received: bigint; expected: bigint }> {
  const { promised, ended, released, settled, excess } = sum;
  return { received: settled + excess, expected: promised - ended - released - settled };
}

/**
 * Conservation: promised = settled + ended + released + expected and received = settled + excess, with nothing below zero. For a single pledge also
 * settled = min(received, promised - ended - released): there is excess only if nothing is expected.
 */
export function conserves(sum: MoneySums, of: 'pledge' | 'many' = 'many'): boolean {
  const { received, expected } = toBalance(sum);
  const { promised, ended, released, settled, excess } = sum;
  if ([promised, ended, released, settled, excess, expected].some((part) => part < 0n)) return false;
  const keepable = promised - ended - released;
  return of === 'many' || settled === (received < keepable ? received : keepable);
}

function isRunning({ hoursFrom, hoursUntil }: BookedEntry, today: CivilDate): boolean {
  if (!hoursFrom || compareDates(hoursFrom, today) > 0) return false;
  return !hoursUntil || compareDates(today, hoursUntil) < 0;
}

/** The figures of a ledger on a day, by their definitions. */
export function toFigureSums(
  entries: readonly BookedEntry[],
  on: Readonly<{ today: CivilDate; graceDays: number }>,
): FigureSums {
  const all = sumEntries(entries);
  const due = sumEntries(entries.filter((entry) => entry.due !== null && compareDates(entry.due, on.today) <= 0));
  const late = entries.filter((entry) => entry.due !== null && daysBetween(entry.due, on.today) > on.graceDays);
  return {
    promised: all.promised - all.ended - all.released,
    ...toBalance(all),
    overdue: toBalance(sumEntries(late)).expected,
    excess: all.excess,
    fellDue: due.promised - due.ended - due.released,
    receivedOfFellDue: due.settled,
    supporters: all.supporters,
    pledges: all.pledges,
    inReview: all.inReview,
    hoursPerMonth: sumEntries(entries.filter((entry) => isRunning(entry, on.today))).hours,
  };
}

type Part = Readonly<{ dimension: SumRow['dimension']; key: string; hours: number; counts: LedgerAmounts }>;

function partsOf(entry: BookedEntry): Part[] {
  const counted = (dimension: SumRow['dimension'], key: string): Part => ({ dimension, key, hours: 0, counts: entry });
  const changed = (day: CivilDate, hours: number): Part[] => [
    { dimension: 'hours-month', key: day.slice(0, 7), hours, counts: NO_CHANGE },
    { dimension: 'hours-day', key: day, hours, counts: NO_CHANGE },
  ];
  const { due, hours, hoursFrom, hoursUntil } = entry;
  return [
    counted('all', ''),
    ...(due ? [counted('due-month', due.slice(0, 7)), counted('due-day', due)] : []),
    ...(hours !== 0 && hoursFrom ? changed(hoursFrom, hours) : []),
    ...(hours !== 0 && hoursUntil ? changed(hoursUntil, -hours) : []),
  ];
}

/** A ledger's sums by dimension, as the database stores them, without kinds and programmes, which the domain's entries do not have. */
export function toSumRows(entries: readonly BookedEntry[]): SumRow[] {
  const groups = Map.groupBy(entries.flatMap(partsOf), ({ dimension, key }) => `${dimension} ${key}`);
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const sums = sumEntries(parts.map(({ counts }): LedgerEntry => ({ ...NO_CHANGE, ...counts, due: null })));
    return {
      ...sums,
      dimension: first.dimension,
      key: first.key,
      hours: BigInt(parts.reduce((sum, { hours }) => sum + hours, 0)),
      pledges: BigInt(sums.pledges),
      supporters: BigInt(sums.supporters),
      inReview: BigInt(sums.inReview),
      parties: first.dimension === 'due-month' ? ['one', 'two', 'three'] : null,
    };
  });
}
