import { civilDate, type CivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';
import type { InstalmentState } from '#domain/payment-allocation';
import { daysToPayOf } from '#domain/campaign';
import type { Term } from '#domain/membership';
import { money } from '#domain/money';
import type { Every, Plan, Repeat } from '#domain/schedule';
import type { PledgeKind } from '#domain/pledge-kind';
import type { ReviewState } from '#domain/review';
import { fromDateColumn } from '#server/civil-date-column';
import { toCurrency } from '#server/currency-column';
import { today } from '#server/clock';
import { db } from '#server/db';
import { findLastPledgeEvent } from '#server/event/event-store';

/** The current state of one pledge, for deciding about a move. Money in minor units of `currency`. */
export type PledgeSnapshot = Readonly<{
  id: bigint;
  reference: string;
  campaignId: number;
  supporterId: string;
  /** Null for a person's pledge. */
  organisationId: bigint | null;
  kind: PledgeKind;
  /** A membership that staff granted for life, until they take it back. */
  isFellowship: boolean;
  currency: Currency;
  amount: bigint;
  hoursPerMonth: number | null;
  /** The plan from when it was made, and the years of a sponsorship. */
  plan: Plan;
  years: number | null;
  repeat: Repeat;
  /** The last day of its campaign. */
  lastDay: CivilDate;
  /** An accepted recurring gift: its first due date, whether it no longer goes on, and the due dates that a saved method is charged for. Null for every other pledge. */
  recurring: Readonly<{
    every: Every;
    from: CivilDate;
    lastDay: CivilDate;
    hasEnded: boolean;
    charged: readonly string[];
  }> | null;
  /** Days from acceptance to the first due date, from the terms of its campaign. */
  daysToPay: number;
  /** Fixed when the pledge was made. */
  approvalsNeeded: 1 | 2;
  /** The day on which it was made. */
  madeOn: CivilDate;
  /** The first calendar year of a sponsorship's places; null for other kinds. */
  firstYear: number | null;
  /** The last day of the sponsorship that it renews; null if it renews none. */
  follows: CivilDate | null;
  /** The first day of its term; null without one. */
  termFrom: CivilDate | null;
  /** The term of a membership; null without one. */
  term: Term | null;
  review: ReviewState;
  version: number;
  /** Ids of the reviewers who have approved it in the current round. */
  approvals: readonly string[];
  /** Empty before acceptance. */
  instalments: readonly InstalmentState[];
  excess: bigint;
  received: bigint;
  /** What has arrived and does not count, because the pledge is not accepted. */
  waiting: bigint;
  /** The last event, and the name of the person who caused it. `by` is null if no person did, for example for the policy. */
  lastEvent: Readonly<{ event: string; by: string | null }>;
}>;

type Sums = Readonly<{ due: CivilDate | null; settled: bigint; ended: bigint; released: bigint; excess: bigint }>;

/** An enum value of Prisma in the spelling of the database and the domain. */
export function underscoresToDashes<T extends string>(value: string): T {
  return value.replaceAll('_', '-') as T;
}

async function sumLedger(pledgeId: bigint): Promise<Sums[]> {
  // As text, because a sum of bigints can exceed a bigint.
  const groups = await db().$queryRaw<(Record<Exclude<keyof Sums, 'due'>, string> & { due: string | null })[]>`
    SELECT due_on::text AS due, sum(settled)::text AS settled, sum(ended)::text AS ended, sum(released)::text AS released, sum(excess)::text AS excess
    FROM ledger_entry WHERE pledge_id = ${pledgeId} GROUP BY due_on`;
  return groups.map(({ due, settled, ended, released, excess }) => ({
    due: due === null ? null : civilDate(due),
    settled: BigInt(settled),
    ended: BigInt(ended),
    released: BigInt(released),
    excess: BigInt(excess),
  }));
}

async function sumPayments(pledgeId: bigint): Promise<bigint> {
  const [row] = await db().$queryRaw<{ sum: string }[]>`
    SELECT COALESCE(sum(amount), 0)::text AS sum FROM payment WHERE pledge_id = ${pledgeId}`;
  return BigInt(row?.sum ?? 0);
}

async function toRecurring(
  row: Readonly<{ id: bigint; repeat: string; repeatsFrom: Date | null; campaign: Readonly<{ lastDay: Date }> }>,
): Promise<PledgeSnapshot['recurring']> {
  if (row.repeatsFrom === null) return null;
  const [found] = await db().$queryRaw<{ ended: boolean; charged: string[] }[]>`
    SELECT has_repeat_ended(${row.id}) AS ended, charged_dues(${row.id}, ${today()}::date) AS charged`;
  return {
    every: row.repeat as Every,
    from: fromDateColumn(row.repeatsFrom),
    lastDay: fromDateColumn(row.campaign.lastDay),
    hasEnded: found?.ended ?? false,
    charged: found?.charged ?? [],
  };
}

/** The snapshot of one pledge, all of it as of one version. Null if there is no such reference. */
export async function findPledgeSnapshot(reference: string): Promise<PledgeSnapshot | null> {
  const row = await db().pledge.findUnique({
    where: { reference },
    include: {
      instalments: { orderBy: [{ plan: 'desc' }, { seq: 'asc' }] },
      approvals: true,
      campaign: { select: { daysToPay: true, sponsorshipDaysToPay: true, lastDay: true } },
      renews: { select: { kind: true, termUntil: true } },
    },
  });
  if (!row) return null;
  const currency = toCurrency(row.currency);
  const [sums, lastEvent, waiting, recurring] = await Promise.all([
    sumLedger(row.id),
    findLastPledgeEvent(row.id),
    row.review === 'approved' ? 0n : sumPayments(row.id),
    toRecurring(row),
  ]);
  // Something happened to the pledge while this was read: the parts would not agree.
  const after = await db().pledge.findUniqueOrThrow({ where: { id: row.id }, select: { version: true } });
  if (after.version !== row.version) return findPledgeSnapshot(reference);
  const plan = row.instalments[0]?.plan ?? 1;
  const instalments = row.instalments
    .filter((part) => row.review === 'approved' && part.plan === plan)
    .map(({ seq, due, amount }): InstalmentState => {
      const day = fromDateColumn(due);
      const { settled = 0n, ended = 0n, released = 0n } = sums.find((each) => each.due === day) ?? {};
      return { seq, due: day, amount: money(amount, currency), settled, ended, released };
    });
  const excess = sums.reduce((total, each) => total + each.excess, 0n);
  return {
    id: row.id,
    reference: row.reference,
    madeOn: today(row.createdAt),
    firstYear: row.firstYear,
    follows: row.renews?.kind === 'sponsorship' && row.renews.termUntil ? fromDateColumn(row.renews.termUntil) : null,
    termFrom: row.termFrom && fromDateColumn(row.termFrom),
    term:
      row.kind === 'membership' && row.termFrom
        ? { from: fromDateColumn(row.termFrom), until: row.termUntil && fromDateColumn(row.termUntil) }
        : null,
    campaignId: row.campaignId,
    supporterId: row.supporterId,
    organisationId: row.organisationId,
    kind: underscoresToDashes(row.kind),
    isFellowship: row.membershipClass === 'fellow',
    currency,
    amount: row.amount,
    hoursPerMonth: row.hoursPerMonth,
    plan: { parts: row.parts, everyMonths: row.everyMonths },
    repeat: row.repeat as Repeat,
    lastDay: fromDateColumn(row.campaign.lastDay),
    recurring,
    years: row.termYears,
    daysToPay: daysToPayOf(underscoresToDashes(row.kind), row.campaign),
    approvalsNeeded: row.approvalsNeeded === 2 ? 2 : 1,
    review: underscoresToDashes(row.review),
    version: row.version,
    approvals: row.approvals.filter(({ round }) => round === row.approvalRound).map(({ reviewerId }) => reviewerId),
    instalments,
    excess,
    waiting,
    lastEvent: toLastEvent(lastEvent),
    received: excess + sums.reduce((total, each) => total + each.settled, 0n),
  };
}

type EventWithActor = { type: string; actor: { name: string | null; email: string } | null };

function toLastEvent(event: EventWithActor | null): PledgeSnapshot['lastEvent'] {
  if (!event) throw new Error('A pledge without an event');
  return { event: event.type, by: event.actor && (event.actor.name ?? event.actor.email) };
}
