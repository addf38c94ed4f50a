import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';

/** A pledge with a name or a message that nobody has looked at, as the database returns it. A text that was looked at is null. Amounts in minor units. */
export type ModerationRow = Readonly<{
  id: bigint;
  reference: string;
  version: number;
  kind: string;
  currency: string;
  amount: bigint;
  parts: number;
  repeat: string;
  hoursPerMonth: number | null;
  membershipClass: string | null;
  programme: string | null;
  supporterId: string;
  supporter: string | null;
  email: string;
  displayName: string;
  name: string | null;
  message: string | null;
  createdAt: Date;
}>;

type Place = Readonly<{ createdAt: Date; id: bigint }>;

// Exactly the condition of the index pledge_to_look, so that it can be used.
const WAITS = Prisma.sql`p.review = 'approved' AND p.kind <> 'sponsorship' AND p.show_name AND p.display_name <> ''
  AND (p.name_look = 'waiting' OR p.message <> '' AND p.message_consent AND NOT p.message_looked AND p.name_look <> 'hidden')`;

/** A part of the list, oldest first: after `after`, at most `limit` rows. */
export function findToModerate(after: Place | null, limit: number): Promise<ModerationRow[]> {
  const onward = after
    ? Prisma.sql`(p.created_at, p.id) > (${after.createdAt}::timestamptz, ${after.id}::bigint)`
    : Prisma.sql`true`;
  return db().$queryRaw<ModerationRow[]>`
    SELECT p.id, p.reference, p.version, p.kind::text AS kind, p.currency, p.amount, p.parts, p.repeat, p.hours_per_month AS "hoursPerMonth",
      p.membership_class AS "membershipClass", g.name AS programme, u.id AS "supporterId", u.name AS supporter, u.email,
      p.display_name AS "displayName", CASE WHEN p.name_look = 'waiting' THEN p.display_name END AS name,
      CASE WHEN p.message <> '' AND p.message_consent AND NOT p.message_looked THEN p.message END AS message, p.created_at AS "createdAt"
    FROM pledge p JOIN person u ON u.id = p.supporter_id LEFT JOIN programme g ON g.id = p.programme_id
    WHERE ${WAITS} AND ${onward} ORDER BY p.created_at, p.id LIMIT ${limit}::int`;
}

/** The number of pledges with a text to look at, counted up to 1,001. */
export async function countToModerateRows(): Promise<number> {
  const [row] = await db().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found FROM (SELECT FROM pledge p WHERE ${WAITS} LIMIT 1001) f`;
  return row?.found ?? 0;
}
