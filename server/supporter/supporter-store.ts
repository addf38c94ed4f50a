import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import type { SupporterPlace } from '#server/supporter/supporter-cursor';

/** A pledge as the public list shows it. What is not consented to is null already here, and never leaves the database. Minor units. */
export type SupporterRow = Readonly<{
  id: bigint;
  createdAt: Date;
  displayName: string;
  kind: 'one-time' | 'membership';
  membershipClass: string | null;
  programmeSlug: string | null;
  programmeName: string | null;
  currency: string;
  amount: bigint | null;
  hoursPerMonth: number | null;
  message: string | null;
}>;

/** A part of the list, newest first: behind `after`, at most `limit`. */
export type SupporterPart = Readonly<{ campaignId: number; after: SupporterPlace | null; limit: number }>;

/** How many names, newest first, are looked through before an index is asked. */
export const WALK = 10_000;

// Word by word the condition of the indexes pledge_shown and pledge_shown_name.
const SHOWN = Prisma.sql`p.review = 'approved' AND p.kind <> 'sponsorship' AND p.show_name AND p.display_name <> '' AND (p.kind <> 'membership' OR p.term_from IS NOT NULL)`;

const ORDER = Prisma.sql`created_at DESC, id DESC`;

function toConditions({ campaignId, after }: Omit<SupporterPart, 'limit'>): Prisma.Sql {
  const of = Prisma.sql`p.campaign_id = ${campaignId}::int AND ${SHOWN}`;
  return after
    ? Prisma.sql`${of} AND (p.created_at, p.id) < (${after.createdAt}::timestamptz, ${after.id}::bigint)`
    : of;
}

/** Along the list, so many of it. */
function along(part: Omit<SupporterPart, 'limit'>, many: number): Prisma.Sql {
  return Prisma.sql`SELECT p.id, p.created_at, p.display_name FROM pledge p WHERE ${toConditions(part)} ORDER BY ${ORDER} LIMIT ${many}::int`;
}

/** The page's pledges first, what is shown of them afterwards: joins touch only that page. */
function show(found: Prisma.Sql): Promise<SupporterRow[]> {
  return db().$queryRaw<SupporterRow[]>`
    WITH page AS MATERIALIZED (${found})
    SELECT p.id, p.created_at AS "createdAt", p.display_name AS "displayName", p.kind::text AS kind, p.membership_class AS "membershipClass",
      g.slug AS "programmeSlug", g.name AS "programmeName", p.currency, CASE WHEN p.show_amount THEN p.amount END AS amount,
      CASE WHEN p.show_amount THEN p.hours_per_month END AS "hoursPerMonth", CASE WHEN p.show_message THEN p.message END AS message
    FROM page JOIN pledge p USING (id) LEFT JOIN programme g ON g.id = p.programme_id
    ORDER BY p.created_at DESC, p.id DESC`;
}

/** A part of the whole list. */
export function findShownRows(part: SupporterPart): Promise<SupporterRow[]> {
  return show(along(part, part.limit));
}

/** Those of the next `WALK` names that hold the pattern: soon found where many do. */
export function findAlongList(part: SupporterPart, pattern: string): Promise<SupporterRow[]> {
  return show(Prisma.sql`SELECT id FROM (${along(part, WALK)}) w WHERE lower(display_name) LIKE lower(${pattern})
    ORDER BY ${ORDER} LIMIT ${part.limit}::int`);
}

/** All that hold the pattern by their trigrams, then in order: right where few do. */
export function findByTrigrams(part: SupporterPart, pattern: string): Promise<SupporterRow[]> {
  return show(Prisma.sql`SELECT id FROM (
      WITH matching AS MATERIALIZED (
        SELECT p.id, p.created_at FROM pledge p WHERE ${toConditions(part)} AND lower(p.display_name) LIKE lower(${pattern})
      ) SELECT id, created_at FROM matching
    ) m ORDER BY ${ORDER} LIMIT ${part.limit}::int`);
}

/** Where a walk along the list stops; null where the list ends first. */
export async function findEndOfWalk(part: Omit<SupporterPart, 'limit'>): Promise<SupporterPlace | null> {
  const [end] = await db().$queryRaw<SupporterPlace[]>`
    SELECT id, created_at AS "createdAt" FROM pledge p WHERE ${toConditions(part)} ORDER BY ${ORDER} OFFSET ${WALK - 1}::int LIMIT 1`;
  return end ?? null;
}

/** A text that is another whenever so many newest of the list would read otherwise: one came or went, or a consent changed. */
export async function readShownMark(campaignId: number, many: number): Promise<string> {
  const [row] = await db().$queryRaw<{ mark: string }[]>`
    SELECT COALESCE(md5(string_agg(concat_ws(' ', p.id, p.version, p.show_amount, p.display_name, CASE WHEN p.show_message THEN p.message END), ' ')), '') AS mark
    FROM (SELECT * FROM pledge p WHERE ${toConditions({ campaignId, after: null })} ORDER BY ${ORDER} LIMIT ${many}::int) p`;
  return row?.mark ?? '';
}
