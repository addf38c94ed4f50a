import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import { db } from '#server/db';

/** Why the record of a person cannot be merged into another one, as `why_people_differ` and `merge_people` say. */
export const MERGE_REFUSALS = [
  'same-person',
  'merged-already',
  'forgotten',
  'has-role',
  'login-opens-role',
  'address-changing',
  'terms-overlap',
  'waits-twice',
  'decided-for-other',
  'own-record',
] as const;

/** Why a merge cannot be undone. */
const UNDO_REFUSALS = [
  'already-undone',
  'own-record',
  'forgotten',
  'merged-further',
  'too-late',
  'pledged-since',
  'changed-since',
] as const;

/** One of the reasons against a merge. */
export type MergeRefusal = (typeof MERGE_REFUSALS)[number];

/** One of the reasons against undoing a merge. */
export type UndoRefusal = (typeof UNDO_REFUSALS)[number];

const Merged = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merged'), merge: z.string() }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('refused'), code: z.enum(MERGE_REFUSALS) }),
]);
const Undone = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['undone', 'not-found']) }),
  z.object({ kind: z.literal('refused'), code: z.enum(UNDO_REFUSALS) }),
]);

type Act = Readonly<{ actor: string; at: Date; bookedOn: CivilDate }>;

/** Merges the record `from` into `into` in one transaction. */
export async function storeMerge(
  row: Act & Readonly<{ from: string; into: string }>,
): Promise<z.output<typeof Merged>> {
  const [found] = await db().$queryRaw<{ answer: unknown }[]>`
    SELECT merge_people(${JSON.stringify(row)}::jsonb) AS answer`;
  return Merged.parse(found?.answer);
}

/** Undoes a merge in one transaction. */
export async function storeUndoneMerge(row: Act & Readonly<{ merge: string }>): Promise<z.output<typeof Undone>> {
  const [found] = await db().$queryRaw<{ answer: unknown }[]>`
    SELECT undo_people_merge(${JSON.stringify(row)}::jsonb) AS answer`;
  return Undone.parse(found?.answer);
}

/**
 * What a merge would do, by the rules of merge_people: how much moves, how many contacts of the same organisation become one, what the record that stays takes over
 * because it has none, and why the two cannot be merged (empty if they can).
 */
export type MergePreview = Readonly<{
  refusals: readonly MergeRefusal[];
  pledges: number;
  payments: number;
  terms: number;
  organisations: number;
  joined: number;
  waiting: number;
  drafts: number;
  accounts: number;
  filled: readonly ('name' | 'language' | 'postal-address')[];
}>;

/** What merging the record `from` into `into` would do. Both exist. */
export async function findMergePreview(from: string, into: string): Promise<MergePreview> {
  const [row] = await db().$queryRaw<MergePreview[]>`
    SELECT ARRAY(SELECT why_people_differ(f.id, t.id)) AS refusals,
      (SELECT count(*)::int FROM pledge WHERE supporter_id = f.id) AS pledges,
      (SELECT count(*)::int FROM payment m JOIN pledge l ON l.id = m.pledge_id WHERE l.supporter_id = f.id) AS payments,
      (SELECT count(*)::int FROM membership_term WHERE person_id = f.id) AS terms,
      (SELECT count(*)::int FROM organisation_contact WHERE user_id = f.id AND organisation_id IS NOT NULL) AS organisations,
      (SELECT count(*)::int FROM organisation_contact a JOIN organisation_contact b USING (organisation_id) WHERE a.user_id = f.id AND b.user_id = t.id) AS joined,
      (SELECT count(*)::int FROM waiting_entry WHERE person_id = f.id AND state IN ('waiting', 'offered')) AS waiting,
      (SELECT count(*)::int FROM pledge_draft WHERE user_id = f.id AND expires_at > now()) AS drafts,
      (SELECT count(*)::int FROM account WHERE user_id = f.id) AS accounts,
      array_remove(ARRAY[CASE WHEN t.name IS NULL AND f.name IS NOT NULL THEN 'name' END, CASE WHEN t.locale IS NULL AND f.locale IS NOT NULL THEN 'language' END,
        CASE WHEN t.postal_address IS NULL AND f.postal_address IS NOT NULL THEN 'postal-address' END], NULL) AS filled
    FROM person f, person t WHERE f.id = ${from}::uuid AND t.id = ${into}::uuid`;
  if (!row) throw new Error('Both people exist.');
  return row;
}

/** Another record, to choose for a merge. `pledges`: how many it has. */
export type OtherPerson = Readonly<{ id: string; name: string | null; email: string; pledges: number }>;

/** A record that may be of the same person. */
type LikelyRow = OtherPerson & Readonly<{ byMailbox: boolean; byOrganisation: boolean }>;

/**
 * The records that may be of the same person: nearly the same address, or the same name, as names are searched, and the same organisation or postal address. No record
 * that was merged or forgotten.
 */
export function findLikely(person: string, limit: number): Promise<LikelyRow[]> {
  return db().$queryRaw<LikelyRow[]>`
    WITH own AS MATERIALIZED (SELECT * FROM person WHERE id = ${person}::uuid), near AS (
      SELECT u.id FROM own JOIN person u ON mailbox_key(u.email) = mailbox_key(own.email)
      UNION SELECT b.user_id FROM own JOIN organisation_contact a ON a.user_id = own.id JOIN organisation_contact b USING (organisation_id)
      UNION SELECT u.id FROM own JOIN person u ON fold_name(u.postal_address) = fold_name(own.postal_address) AND u.postal_address IS NOT NULL
    ), marked AS (
      SELECT u.id, u.name, u.email, mailbox_key(u.email) = mailbox_key(own.email) AS "byMailbox", EXISTS (
          SELECT FROM organisation_contact a JOIN organisation_contact b USING (organisation_id) WHERE a.user_id = u.id AND b.user_id = own.id) AS "byOrganisation",
        fold_name(u.postal_address) = fold_name(own.postal_address) AS "byAddress"
      FROM near JOIN person u USING (id), own
      WHERE (mailbox_key(u.email) = mailbox_key(own.email) OR fold_name(u.name) = fold_name(own.name) AND fold_name(own.name) <> '')
        AND u.id <> own.id AND own.merged_into IS NULL AND u.merged_into IS NULL AND NOT EXISTS (SELECT FROM erasure WHERE person_id IN (u.id, own.id)))
    SELECT id, name, email, (SELECT count(*)::int FROM pledge WHERE supporter_id = marked.id) AS pledges, "byMailbox", "byOrganisation"
    FROM marked WHERE "byMailbox" OR "byOrganisation" OR "byAddress" ORDER BY email LIMIT ${limit}::int`;
}

/** The record with an address, or with an id; null if there is none, or it was merged or forgotten. */
export async function findOther(by: Readonly<{ email: string } | { id: string }>): Promise<OtherPerson | null> {
  const row = await db().user.findFirst({
    where: { ...by, mergedIntoId: null, erasure: null },
    select: { id: true, name: true, email: true, _count: { select: { pledges: true } } },
  });
  return row && { id: row.id, name: row.name, email: row.email, pledges: row._count.pledges };
}

/** The merges that made this record what it is and were not undone, the latest first. */
export function findMerges(person: string) {
  return db().personMerge.findMany({
    where: { intoId: person, undoneAt: null },
    orderBy: { id: 'desc' },
    take: 50,
    select: {
      id: true,
      mergedAt: true,
      from: { select: { id: true, email: true, erasure: { select: { at: true } } } },
      mergedBy: { select: { name: true, email: true } },
    },
  });
}

const OfMerge = z.object({ merge: z.coerce.bigint() });

/** Both records of the merge that an event is about, for its email; null if it was undone since, or there is none. `undone`: the event is that it was. */
export async function findMergeOfEvent(eventId: bigint, undone: boolean) {
  const event = await db().event.findUnique({ where: { id: eventId }, select: { data: true } });
  const about = OfMerge.safeParse(event?.data);
  if (!about.success) return null;
  return db().personMerge.findFirst({
    where: { id: about.data.merge, undoneAt: undone ? { not: null } : null },
    select: { from: { select: { id: true, email: true } }, into: { select: { id: true, email: true } } },
  });
}
