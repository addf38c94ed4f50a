import type { CampaignTerms } from '#domain/campaign';
import { daysBetween, type CivilDate } from '#domain/civil-date';
import { lastDayPastGrace } from '#domain/fulfilment';
import { toShare, type Currency } from '#domain/money';
import { SMALLEST_GROUP, toMonthLines, type MonthLine } from '#domain/cell-suppression';
import { PLEDGE_KINDS, type PledgeKind } from '#domain/pledge-kind';

/**
 * One sum over the ledger, by a dimension and a key: '' for `all`, a kind, a programme, a month `2026-11`, or a day `2026-11-30`. Money in minor
 * units. In the dimensions of hours, each day has the change on that day: plus when hours start, minus on the first day without them. The other
 * dimensions have no hours.
 */
export type SumRow = Readonly<{
  dimension: 'all' | 'kind' | 'programme' | 'due-month' | 'due-day' | 'hours-month' | 'hours-day';
  key: string;
  promised: bigint;
  ended: bigint;
  released: bigint;
  settled: bigint;
  excess: bigint;
  hours: bigint;
  pledges: bigint;
  supporters: bigint;
  inReview: bigint;
  /** For `due-month`: up to `SMALLEST_GROUP` different supporters with a promise in that month. Null in other dimensions. */
  parties: readonly string[] | null;
}>;

/** The sums of a ledger on one day, in minor units of one currency. */
export type FigureSums = Readonly<{
  /** Approved, minus ended and released. */
  promised: bigint;
  received: bigint;
  expected: bigint;
  overdue: bigint;
  excess: bigint;
  /** Promised with a due date up to today, and how much of it has arrived. */
  fellDue: bigint;
  receivedOfFellDue: bigint;
  supporters: number;
  pledges: number;
  inReview: number;
  hoursPerMonth: number;
}>;

/** The public figures of a campaign, all at the same time. */
export type Figures = FigureSums &
  Readonly<{
    /** RFC 3339, UTC. */
    asOf: string;
    /** The campaign's slug. */
    campaign: string;
    currency: Currency;
    goal: bigint;
    byKind: readonly Readonly<{ kind: PledgeKind; promised: bigint; received: bigint; pledges: number }>[];
    byProgramme: readonly Readonly<{ programme: string; promised: bigint; received: bigint; pledges: number }>[];
    /** By the month in which the parts are due; months with few supporters are combined: see `toMonthLines`. */
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
  hoursPerMonth: 'Volunteer hours a month in approved pledges whose term runs today, never turned into money.',
  byKind: 'Promised, received and pledges: one-time gifts, memberships and sponsorships separately.',
  byProgramme: 'Promised and received, for each programme that a supporter named.',
  byMonth:
    'Promised and received, by the month in which each part is due; months with fewer than three supporters are combined, and payments above what was pledged are in no month.',
} as const satisfies Readonly<Record<string, string>>;

const NOTHING: Omit<SumRow, 'dimension' | 'key' | 'parties'> = {
  promised: 0n,
  ended: 0n,
  released: 0n,
  settled: 0n,
  excess: 0n,
  hours: 0n,
  pledges: 0n,
  supporters: 0n,
  inReview: 0n,
};

const net = ({ promised, ended, released }: typeof NOTHING) => promised - ended - released;
const received = ({ settled, excess }: typeof NOTHING) => settled + excess;

/** The rows that together cover everything up to and including a day: whole months before its month, single days within it. */
function rowsUpTo(rows: readonly SumRow[], of: 'due' | 'hours', day: CivilDate): readonly SumRow[] {
  const month = day.slice(0, 7);
  return rows.filter(
    ({ dimension, key }) =>
      (dimension === `${of}-month` && key < month) ||
      (dimension === `${of}-day` && key <= day && key.startsWith(month)),
  );
}

function dueUpTo(rows: readonly SumRow[], day: CivilDate): Readonly<{ promised: bigint; settled: bigint }> {
  return rowsUpTo(rows, 'due', day).reduce(
    (sum, row) => ({ promised: sum.promised + net(row), settled: sum.settled + row.settled }),
    { promised: 0n, settled: 0n },
  );
}

/** The properties of a campaign that its figures need. `programmes` in display order, each with its key in the sums. */
export type FiguresOf = Readonly<{
  slug: string;
  currency: Currency;
  goal: bigint;
  graceDays: number;
  programmes: readonly Readonly<{ slug: string; key: string }>[];
}>;

/**
 * The public figures on a day (design, "Figures"). `rows` are all sums of the campaign. Single days are needed only where whole months do not
 * suffice: in the month of `today` and in the month of the last day past grace.
 */
export function toFigures(
  { slug, currency, goal, graceDays, programmes }: FiguresOf,
  rows: readonly SumRow[],
  { today, asOf }: Readonly<{ today: CivilDate; asOf: string }>,
): Figures {
  const sumOf = (dimension: SumRow['dimension'], key: string) =>
    rows.find((row) => row.dimension === dimension && row.key === key) ?? NOTHING;
  const all = sumOf('all', '');
  const due = dueUpTo(rows, today);
  const late = dueUpTo(rows, lastDayPastGrace(today, graceDays));
  return {
    asOf,
    campaign: slug,
    currency,
    goal,
    promised: net(all),
    received: received(all),
    expected: net(all) - all.settled,
    overdue: late.promised - late.settled,
    excess: all.excess,
    fellDue: due.promised,
    receivedOfFellDue: due.settled,
    supporters: Number(all.supporters),
    pledges: Number(all.pledges),
    inReview: Number(all.inReview),
    hoursPerMonth: Number(rowsUpTo(rows, 'hours', today).reduce((sum, row) => sum + row.hours, 0n)),
    byKind: PLEDGE_KINDS.map((kind) => {
      const row = sumOf('kind', kind);
      return { kind, promised: net(row), received: received(row), pledges: Number(row.pledges) };
    }),
    byProgramme: programmes.map((programme) => {
      const row = sumOf('programme', programme.key);
      return { programme: programme.slug, promised: net(row), received: received(row), pledges: Number(row.pledges) };
    }),
    byMonth: toMonthLines(
      rows
        .filter(({ dimension }) => dimension === 'due-month')
        .map((row) => ({ month: row.key, promised: net(row), received: row.settled, parties: row.parties ?? [] })),
    ),
  };
}

/** The received part of what fell due, from 0 to 1 with four decimals, rounded down; null if nothing has fallen due. */
export function fulfilmentRate(figures: Pick<FigureSums, 'fellDue' | 'receivedOfFellDue'>): number | null {
  return toShare(figures.receivedOfFellDue, figures.fellDue);
}

/** A sum as a share of the goal: 0 or more with four decimals, above 1 if it exceeds the goal. */
export function progress(part: bigint, goal: bigint): number {
  return toShare(part, goal) ?? 0;
}

/** Where a campaign with steady progress would be at the end of today: the share of its days that have passed, from 0 to 1 with four decimals. */
export function paceMarker(terms: Pick<CampaignTerms, 'firstDay' | 'lastDay'>, today: CivilDate): number {
  const gone = daysBetween(terms.firstDay, today) + 1;
  const days = daysBetween(terms.firstDay, terms.lastDay) + 1;
  return progress(BigInt(Math.min(Math.max(gone, 0), days)), BigInt(days));
}

/** The figures, without their breakdowns if they have fewer than `SMALLEST_GROUP` supporters. */
export function withSmallGroupsHidden(figures: Figures): Figures {
  return figures.supporters < SMALLEST_GROUP ? { ...figures, byKind: [], byProgramme: [], byMonth: [] } : figures;
}
