import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import type { Term } from '#domain/membership';
import type { LedgerEntry } from '#domain/ledger';
import { fromDateColumn } from '#server/civil-date-column';
import { db } from '#server/db';
import { toKeyFields, type IdempotencyKey } from '#server/pledge/pledge-store';

type UnpaidMembership = Readonly<{ reference: string; locale: string | null }>;

/** Accepted paid memberships, with the language of their supporter, that have been unpaid since before this time: accepted before it, and not reopened by a reversal or a dispute since. */
export async function findUnpaidMemberships(before: Date): Promise<UnpaidMembership[]> {
  return db().$queryRaw<UnpaidMembership[]>`
    SELECT p.reference, person.locale FROM pledge p JOIN person ON person.id = p.supporter_id
    WHERE p.kind = 'membership' AND p.review = 'approved' AND p.term_from IS NULL AND p.decided_at <= ${before}::timestamptz
      AND p.amount > (SELECT COALESCE(sum(settled + ended + released), 0) FROM ledger_entry e WHERE e.pledge_id = p.id)
      AND NOT EXISTS (SELECT FROM event e WHERE e.stream = 'pledge' AND e.stream_id = p.id::text AND e.type IN ('payment-reversed', 'payment-disputed', 'dispute-lost') AND e.at > ${before}::timestamptz)
    ORDER BY p.id`;
}

/** A release by the system, as input of `release_pledge`. `version` is the version that was read: if the pledge has changed since, nothing happens. */
export type ReleaseRow = Readonly<{
  pledgeId: bigint;
  version: number;
  reason: string;
  at: Date;
  bookedOn: CivilDate;
  entries: readonly LedgerEntry[];
}>;

/** Writes a release with its event, ledger entries and email in one transaction. Returns whether the pledge still had the version that was read. */
export async function storeRelease(row: ReleaseRow): Promise<boolean> {
  const input = JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  const [answer] = await db().$queryRaw<{ released: boolean }[]>`SELECT release_pledge(${input}::jsonb) AS released`;
  return answer?.released ?? false;
}

/** A person's membership terms, the earliest first. */
export async function findTerms(userId: string): Promise<Term[]> {
  const rows = await db().membershipTerm.findMany({ where: { personId: userId }, orderBy: { firstDay: 'asc' } });
  return rows.map(({ firstDay, lastDay }) => ({
    from: fromDateColumn(firstDay),
    until: lastDay && fromDateColumn(lastDay),
  }));
}

/** Queues the emails to members whose term ends soon. Returns how many. */
export async function storeRenewalNotices(on: CivilDate, at: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ queued: number }[]>`
    SELECT queue_renewal_notices(${on}::date, ${at}::timestamptz) AS queued`;
  return row?.queued ?? 0;
}

/** A person's membership terms with their pledges, the earliest first. */
export function findTermRows(userId: string) {
  return db().membershipTerm.findMany({
    where: { personId: userId },
    orderBy: { firstDay: 'asc' },
    include: { pledge: true },
  });
}

/** A term and its pledge. */
export type TermRow = Awaited<ReturnType<typeof findTermRows>>[number];

/** The reference of a person's membership that waits for a decision or for its price, and its class. Null if none does. */
export async function findWaitingMembership(userId: string) {
  const [row] = await db().$queryRaw<{ reference: string; membershipClass: string | null }[]>`
    SELECT p.reference, p.membership_class AS "membershipClass" FROM pledge p WHERE p.reference = (SELECT waiting_membership(${userId}::uuid))`;
  return row ?? null;
}

/** The term that an email about its end is about; null if something follows it by now, or it is gone. */
export async function findEndingTerm(pledgeId: bigint) {
  const [row] = await db().$queryRaw<{ last: boolean }[]>`SELECT is_last_membership(${pledgeId}) AS last`;
  return row?.last ? db().membershipTerm.findUnique({ where: { pledgeId }, include: { pledge: true } }) : null;
}

const Fellowship = z.object({
  kind: z.enum(['stored', 'not-found', 'own', 'never-signed-in', 'already', 'replayed', 'key-reused']),
});

/** Makes a person a Fellow, as `grant_fellowship` says, once for each key. */
export async function storeFellowship(
  row: Readonly<{
    person: string;
    reference: string;
    campaign: number;
    citation: string;
    entries: readonly LedgerEntry[];
    actor: string;
    at: Date;
    on: CivilDate;
  }>,
  request: IdempotencyKey,
): Promise<z.output<typeof Fellowship>['kind']> {
  const input = JSON.stringify({ ...row, ...toKeyFields(request) }, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  const [answer] = await db().$queryRaw<{ granted: unknown }[]>`SELECT grant_fellowship(${input}::jsonb) AS granted`;
  return Fellowship.parse(answer?.granted).kind;
}

/** When a person said that they intend to vote in a calendar year; null if they have not, or have taken it back. */
export async function findVotingIntent(person: string, year: number): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ at: Date | null }[]>`SELECT voting_intent(${person}::uuid, ${year}::int) AS at`;
  return row?.at ?? null;
}

const Intent = z.enum(['saved', 'same', 'other-year', 'no-vote', 'not-found']);

/** Stores whether a member intends to vote, as `set_voting_intent` says. */
export async function storeVotingIntent(
  row: Readonly<{ person: string; year: number; intends: boolean; at: Date; on: CivilDate }>,
): Promise<z.output<typeof Intent>> {
  const [answer] = await db().$queryRaw<{ kind: unknown }[]>`
    SELECT set_voting_intent(${JSON.stringify(row)}::jsonb) AS kind`;
  return Intent.parse(answer?.kind);
}
