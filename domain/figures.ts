import type { CampaignTerms } from '#domain/campaign';
import { compareDates, daysBetween, type CivilDate } from '#domain/civil-date';
import { sumEntries, toBalance, type LedgerEntry } from '#domain/ledger';
import { toShare, type Currency } from '#domain/money';
import { SMALLEST_GROUP, type MonthLine } from '#domain/cell-suppression';
import type { PledgeKind } from '#domain/pledge-kind';

/** The sums of a ledger on one day, in minor units of one currency. */
export type FigureSums = Readonly<{
  /** Approved, less ended and released. */
  promised: bigint;
  received: bigint;
  expected: bigint;
  overdue: bigint;
  excess: bigint;
  /** Promised with a due date up to today, and what of it arrived. */
  fellDue: bigint;
  receivedOfFellDue: bigint;
  supporters: number;
  pledges: number;
  inReview: number;
  hoursPerMonth: number;
}>;

/** The public figures of a campaign, all as of one instant. */
export type Figures = FigureSums &
  Readonly<{
    /** RFC 3339, UTC. */
    asOf: string;
    /** The campaign's slug. */
    campaign: string;
    currency: Currency;
    goal: bigint;
    byKind: readonly Readonly<{ kind: PledgeKind; promised: bigint; received: bigint; pledges: number }>[];
    byProgramme: readonly Readonly<{ programme: string; promised: bigint; received: bigint }>[];
    /** By the month in which the parts are due, months of few supporters told together: see `toMonthLines`. */
    byMonth: readonly MonthLine[];
  }>;

/** What each figure counts, in one sentence. */
export const DEFINITIONS = {
  goal: 'What the campaign hopes to see promised by its last day.',
  promised: 'All approved pledges of money, less what supporters ended and what the foundation released.',
  received: 'All money that arrived, less what was reversed.',
  expected: 'What is promised and has not arrived yet.',
  overdue: 'What is expected and more than the days of grace past its due date.',
  excess: 'Money that arrived beyond what its supporter had promised.',
  fulfilmentRate: 'The share that arrived of what had fallen due, without excess; empty while nothing has fallen due.',
  supporters: 'Different people and organisations with an approved pledge, each counted once.',
  pledges: 'Approved pledges of money, of hours and of free membership.',
  inReview: 'Pledges that wait for a decision; their money is in no other figure.',
  hoursPerMonth: 'Volunteer hours a month in approved pledges, never turned into money.',
  byKind: 'Promised, received and pledges, apart for one-time gifts, memberships and sponsorships.',
  byProgramme: 'Promised and received, apart for each programme a supporter named.',
  byMonth:
    'Promised and received, by the month in which each part is due, months of fewer than three supporters told together.',
} as const satisfies Readonly<Record<string, string>>;

/** Sums ledger rows as they count on a day. The database keeps the same sums; this is what they must equal. */
export function toFigureSums(
  entries: readonly LedgerEntry[],
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
    hoursPerMonth: all.hours,
  };
}

/** Received of what fell due, from 0 to 1 with four decimals, rounded down; null while nothing fell due. */
export function fulfilmentRate(figures: Pick<FigureSums, 'fellDue' | 'receivedOfFellDue'>): number | null {
  return toShare(figures.receivedOfFellDue, figures.fellDue);
}

/** How far a sum has come to the goal: 0 and up with four decimals, above 1 where the goal is passed. */
export function progress(part: bigint, goal: bigint): number {
  return toShare(part, goal) ?? 0;
}

/**
 * Where a steady campaign would stand at the end of today: the share of its days gone by, from 0 to 1 with four
 * decimals.
 */
export function paceMarker(terms: Pick<CampaignTerms, 'firstDay' | 'lastDay'>, today: CivilDate): number {
  const gone = daysBetween(terms.firstDay, today) + 1;
  const days = daysBetween(terms.firstDay, terms.lastDay) + 1;
  return progress(BigInt(Math.min(Math.max(gone, 0), days)), BigInt(days));
}

/** The figures without their breakdowns where fewer than `SMALLEST_GROUP` supporters stand behind them. */
export function withSmallGroupsHidden(figures: Figures): Figures {
  return figures.supporters < SMALLEST_GROUP ? { ...figures, byKind: [], byProgramme: [], byMonth: [] } : figures;
}
