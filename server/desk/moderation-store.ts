import { cache } from 'react';
import { NOTHING_WAITS, type WaitingCount } from '#domain/waiting-count';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';

/** A pledge with a name, a message or a card that nobody has looked at, as the database returns it. What was looked at is null. Amounts in minor units. */
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
  dedication: string;
  dedicationName: string;
  dedicationConsent: boolean;
  cardTo: string | null;
  cardName: string | null;
  cardGiver: string | null;
  cardText: string | null;
  createdAt: Date;
}>;

type Place = Readonly<{ createdAt: Date; id: bigint }>;

// Exactly the condition of the index pledge_to_look, so that it can be used.
const WAITS = Prisma.sql`p.review = 'approved' AND p.kind <> 'sponsorship' AND p.show_name AND p.display_name <> ''
  AND (p.name_look = 'waiting' OR (p.message <> '' OR p.dedication_consent) AND p.message_consent AND NOT p.message_looked AND p.name_look <> 'hidden')`;

// Each part has its own index. A card is looked at before its gift is accepted, too.
const toLook = (onward: Prisma.Sql, limit: number) => Prisma.sql`
  (SELECT p.id, p.created_at, true AS "hasText" FROM pledge p WHERE ${WAITS} AND ${onward} ORDER BY p.created_at, p.id LIMIT ${limit}::int)
  UNION ALL (SELECT p.id, p.created_at, false FROM dedication_card c JOIN pledge p ON p.id = c.pledge_id
    WHERE c.state = 'waiting' AND ${onward} ORDER BY p.created_at, p.id LIMIT ${limit}::int)`;

/** A part of the list, oldest first: after `after`, at most `limit` rows. */
export function findToModerate(after: Place | null, limit: number): Promise<ModerationRow[]> {
  const onward = after
    ? Prisma.sql`(p.created_at, p.id) > (${after.createdAt}::timestamptz, ${after.id}::bigint)`
    : Prisma.sql`true`;
  return db().$queryRaw<ModerationRow[]>`
    WITH found AS (
      SELECT id, bool_or("hasText") AS "hasText" FROM (${toLook(onward, limit)}) f GROUP BY created_at, id ORDER BY created_at, id LIMIT ${limit}::int
    )
    SELECT p.id, p.reference, p.version, p.kind::text AS kind, p.currency, p.amount, p.parts, p.repeat, p.hours_per_month AS "hoursPerMonth",
      p.membership_class AS "membershipClass", g.name AS programme, u.id AS "supporterId", u.name AS supporter, u.email,
      p.display_name AS "displayName", CASE WHEN f."hasText" AND p.name_look = 'waiting' THEN p.display_name END AS name,
      CASE WHEN f."hasText" AND (p.message <> '' OR p.dedication_consent) AND p.message_consent AND NOT p.message_looked THEN p.message END AS message,
      p.dedication, p.dedication_name AS "dedicationName", p.dedication_consent AS "dedicationConsent", c.email AS "cardTo", c.name AS "cardName", c.giver AS "cardGiver", c.text AS "cardText",
      p.created_at AS "createdAt"
    FROM found f JOIN pledge p USING (id) JOIN person u ON u.id = p.supporter_id LEFT JOIN programme g ON g.id = p.programme_id
      LEFT JOIN dedication_card c ON c.pledge_id = p.id AND c.state = 'waiting'
    ORDER BY p.created_at, p.id`;
}

/** The number of pledges with something to look at, counted up to 1,001, and when the oldest of them was made. Once per request: a page and its header ask. */
export const countToModerateRows = cache(async (): Promise<WaitingCount> => {
  const [row] = await db().$queryRaw<WaitingCount[]>`
    SELECT LEAST(count(DISTINCT id), 1001)::int AS many, min(created_at) AS oldest FROM (${toLook(Prisma.sql`true`, 1001)}) f`;
  return row ?? NOTHING_WAITS;
});
