import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import { civilDate } from '#domain/civil-date';
import { db } from '#server/db';

/** One of a person's pledges. `shared`: it is an organisation's that has another confirmed contact, so it goes on without the person. */
export type OwnPledgeRow = Readonly<{
  id: bigint;
  version: number;
  reference: string;
  review: string;
  isOrganisations: boolean;
  isShared: boolean;
}>;

/** All pledges that a person made. */
export function findPledgesOf(person: string): Promise<OwnPledgeRow[]> {
  return db().$queryRaw<OwnPledgeRow[]>`
    SELECT l.id, l.version, l.reference, l.review::text AS review, l.organisation_id IS NOT NULL AS "isOrganisations", EXISTS (
        SELECT FROM organisation_contact c WHERE c.organisation_id = l.organisation_id AND c.user_id <> l.supporter_id AND c.status = 'confirmed') AS "isShared"
    FROM pledge l WHERE l.supporter_id = ${person}::uuid ORDER BY l.id`;
}

/** What `forget_person` gets; `moves` are inputs of `write_event`. `actor` and `reason` if an admin does it. */
type Forgetting = Readonly<{
  person: string;
  name: string;
  email: string;
  at: Date;
  on: CivilDate;
  pledges: readonly Readonly<{ id: string; version: number }>[];
  moves: readonly unknown[];
  replay: boolean;
  actor?: string;
  reason?: string;
}>;

const Forgotten = z.object({ kind: z.enum(['forgotten', 'conflict', 'gone', 'last-admin', 'last-contact']) });

/** Forgets a person in one transaction. */
export async function storeForgotten(row: Forgetting): Promise<z.output<typeof Forgotten>> {
  const [found] = await db().$queryRaw<{ answer: unknown }[]>`
    SELECT forget_person(${JSON.stringify(row)}::jsonb) AS answer`;
  return Forgotten.parse(found?.answer);
}

/** By what a person is known: `email`, and all their names and addresses, also those of records that were merged into theirs. */
export type KnownAs = Readonly<{ email: string; names: string[]; isForgotten: boolean }>;

/** By what a person is known; null if there is no such person. The name of a record that was merged lies beside the event of the merge. */
export async function findKnownAs(person: string): Promise<KnownAs | null> {
  const [row] = await db().$queryRaw<KnownAs[]>`
    SELECT p.email, EXISTS (SELECT FROM erasure WHERE person_id = p.id) AS "isForgotten", ARRAY(
      SELECT said FROM (
        SELECT unnest(ARRAY[name, email]) AS said FROM person WHERE id = p.id OR merged_into = p.id
        UNION SELECT t.data ->> 'name' FROM person a JOIN event e ON e.stream = 'person' AND e.stream_id = a.id::text AND e.type = 'record-merged'
          JOIN event_private t ON t.event_id = e.id WHERE a.merged_into = p.id
      ) known WHERE said <> '') AS names
    FROM person p WHERE p.id = ${person}::uuid`;
  return row ?? null;
}

type FactsRow = Readonly<{
  isLastAdmin: boolean;
  organisations: string[];
  keptUntil: string | null;
  withdrawn: number;
  ended: number;
}>;

/**
 * What keeps a person from being forgotten, until when a law keeps receipts with their name, and how many of their pledges are withdrawn and ended, as `findLastMove` says
 * it for each. In one query, because the desk's page of a person shows it each time.
 */
export async function findForgettingFacts(person: string, on: CivilDate) {
  const [row] = await db().$queryRaw<FactsRow[]>`
    SELECT is_last_admin(${person}::uuid) AS "isLastAdmin", ARRAY(SELECT last_contact_of(${person}::uuid, ${on}::date)) AS organisations,
      receipts_kept_until(${person}::uuid)::text AS "keptUntil", m.*
    FROM (
      SELECT count(*) FILTER (WHERE l.review IN ('submitted', 'needs-info') AND NOT EXISTS (
          SELECT FROM organisation_contact c WHERE c.organisation_id = l.organisation_id AND c.user_id <> l.supporter_id AND c.status = 'confirmed'))::int AS withdrawn,
        count(*) FILTER (WHERE l.review = 'approved' AND l.organisation_id IS NULL AND (l.repeats_from IS NOT NULL AND NOT has_repeat_ended(l.id)
          OR (SELECT sum(promised - settled - ended - released) FROM ledger_entry WHERE pledge_id = l.id) > 0))::int AS ended
      FROM pledge l WHERE l.supporter_id = ${person}::uuid
    ) m`;
  const { isLastAdmin = false, organisations = [], keptUntil = null, withdrawn = 0, ended = 0 } = row ?? {};
  return { isLastAdmin, organisations, keptUntil: keptUntil === null ? null : civilDate(keptUntil), withdrawn, ended };
}

/** Everyone who was forgotten, the first first. */
export function findErasures(): Promise<{ personId: string; at: Date }[]> {
  return db().erasure.findMany({ select: { personId: true, at: true }, orderBy: [{ at: 'asc' }, { personId: 'asc' }] });
}
