import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import { QUEUE_FIELDS, QUEUE_JOINS, type QueueDbRow } from '#server/desk/queue-store';

/** A pledge that may be another one made twice; `isSameSupporter` false: another contact of the organisation made it. */
export type SamePledgeRow = QueueDbRow & Readonly<{ isSameSupporter: boolean }>;

/** A renewal is meant, and what was withdrawn or declined is settled. */
const IS_SAME = Prisma.sql`p.id <> t.id AND p.kind = t.kind AND p.amount = t.amount AND p.currency = t.currency
  AND p.created_at BETWEEN t.created_at - interval '30 days' AND t.created_at + interval '30 days'
  AND p.review IN ('submitted', 'needs-info', 'approved')
  AND p.renews_id IS DISTINCT FROM t.id AND t.renews_id IS DISTINCT FROM p.id`;

/** The pledges of the same supporter or organisation with the same kind and amount, made within 30 days of a pledge, newest first. */
export function findSamePledges(pledgeId: bigint, limit: number): Promise<SamePledgeRow[]> {
  return db().$queryRaw<SamePledgeRow[]>`
    WITH t AS MATERIALIZED (SELECT * FROM pledge WHERE id = ${pledgeId}), same AS MATERIALIZED (
      SELECT p.id FROM t JOIN pledge p ON p.supporter_id = t.supporter_id WHERE ${IS_SAME}
      UNION SELECT p.id FROM t JOIN pledge p ON p.organisation_id = t.organisation_id WHERE ${IS_SAME}
      ORDER BY 1 DESC LIMIT ${limit}::int)
    SELECT ${QUEUE_FIELDS}, p.supporter_id = (SELECT supporter_id FROM t) AS "isSameSupporter"
    FROM same JOIN pledge p USING (id) ${QUEUE_JOINS} ORDER BY p.created_at DESC, p.id DESC`;
}

/** The supporters with the name of a person, as names are searched, and another address. Nobody who was forgotten: they share a name. */
export function findNamesakes(
  personId: string,
  limit: number,
): Promise<Readonly<{ id: string; name: string; email: string }>[]> {
  return db().$queryRaw<{ id: string; name: string; email: string }[]>`
    SELECT u.id, u.name, u.email FROM person t JOIN person u ON fold_name(u.name) = fold_name(t.name) AND u.id <> t.id
    WHERE t.id = ${personId}::uuid AND t.name IS NOT NULL AND u.name IS NOT NULL AND fold_name(t.name) <> ''
      AND EXISTS (SELECT FROM pledge WHERE supporter_id = u.id) AND NOT EXISTS (SELECT FROM erasure WHERE person_id IN (t.id, u.id))
    ORDER BY u.email LIMIT ${limit}::int`;
}
