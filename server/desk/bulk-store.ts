import { Prisma } from '#generated/prisma/client';
import type { ReviewEvent } from '#domain/review';
import { db } from '#server/db';
import { QUEUE_FIELDS, QUEUE_JOINS, type QueueDbRow } from '#server/desk/queue-store';

/**
 * A chosen pledge for a reviewer: whether it is their own, whether one of its approvals is theirs, whether somebody has still to say which organisation it is, and the
 * last event of its review with who acted, and when.
 */
export type ChosenRow = QueueDbRow &
  Readonly<{
    approvalsNeeded: number;
    isOwn: boolean;
    isByMe: boolean;
    isUndecided: boolean;
    lastEvent: string;
    lastBy: string | null;
    isLastByMe: boolean;
    lastAt: Date;
  }>;

const OF_REVIEW: readonly (ReviewEvent | 'submitted' | 'approved-by-policy' | 'decision-undone')[] = [
  'submitted',
  'approved-by-policy',
  'approval-given',
  'approved',
  'declined',
  'info-requested',
  'answered',
  'withdrawn',
  'rolled-back',
  'decision-undone',
];

/** These pledges, oldest first, as a reviewer can decide about them. */
export function findChosenRows(references: readonly string[], reviewer: string): Promise<ChosenRow[]> {
  const me = Prisma.sql`${reviewer}::uuid`;
  return db().$queryRaw<ChosenRow[]>`
    SELECT ${QUEUE_FIELDS}, p.approvals_needed AS "approvalsNeeded",
      p.supporter_id = ${me} OR EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = p.organisation_id AND c.user_id = ${me}) AS "isOwn",
      EXISTS (SELECT FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round AND a.reviewer_id = ${me}) AS "isByMe",
      COALESCE(o.status = 'provisional' AND EXISTS (SELECT FROM likely_organisations(o)), false) AS "isUndecided",
      last.type AS "lastEvent", last.at AS "lastAt", COALESCE(who.name, who.email) AS "lastBy", COALESCE(who.id = ${me}, false) AS "isLastByMe"
    FROM pledge p ${QUEUE_JOINS}
    CROSS JOIN LATERAL (SELECT type, actor_id, at FROM event e WHERE e.stream = 'pledge' AND e.stream_id = p.id::text AND e.type = ANY(${[...OF_REVIEW]}::text[]) ORDER BY version DESC LIMIT 1) last
    LEFT JOIN person who ON who.id = last.actor_id
    WHERE p.reference = ANY(${[...references]}::text[]) ORDER BY p.created_at, p.id`;
}

/**
 * The version of a pledge as a reviewer knows it: the one that they saw, or a later one if all that happened since is that they themselves passed the name on it. Approving a
 * pledge does that to the person's other pledges with the same name.
 */
export async function findKnownVersion(
  { reference, version }: Readonly<{ reference: string; version: number }>,
  reviewer: string,
): Promise<number> {
  const [row] = await db().$queryRaw<{ version: number }[]>`
    SELECT p.version FROM pledge p WHERE p.reference = ${reference} AND NOT EXISTS (SELECT FROM event e WHERE e.stream = 'pledge'
      AND e.stream_id = p.id::text AND e.version > ${version}::int AND (e.type <> 'name-shown' OR e.actor_id IS DISTINCT FROM ${reviewer}::uuid))`;
  return row?.version ?? version;
}
