import { Prisma } from '#generated/prisma/client';
import type { PledgeKind } from '#domain/pledge-kind';
import { db } from '#server/db';
import type { SupporterPlace } from '#server/supporter/supporter-cursor';

/** A pledge as the public list shows it. A value without consent is null here already and never leaves the database. Money in minor units. */
export type SupporterRow = Readonly<{
  id: bigint;
  createdAt: Date;
  displayName: string;
  kind: Exclude<PledgeKind, 'sponsorship'>;
  membershipClass: string | null;
  programmeSlug: string | null;
  programmeName: string | null;
  currency: string;
  amount: bigint | null;
  hoursPerMonth: number | null;
  message: string | null;
}>;

/** A part of the list, newest first: after `after`, at most `limit` rows. */
export type SupporterPart = Readonly<{ campaignId: number; after: SupporterPlace | null; limit: number }>;

/** The number of names, newest first, that are scanned before an index is used. */
export const SCAN_SIZE = 10_000;

// Exactly the condition of the indexes pledge_shown and pledge_shown_name, so that they can be used.
const SHOWN = Prisma.sql`p.review = 'approved' AND p.kind <> 'sponsorship' AND p.show_name AND p.display_name <> '' AND (p.kind <> 'membership' OR p.term_from IS NOT NULL)`;

const ORDER = Prisma.sql`created_at DESC, id DESC`;

function toConditions({ campaignId, after }: Omit<SupporterPart, 'limit'>): Prisma.Sql {
  const of = Prisma.sql`p.campaign_id = ${campaignId}::int AND ${SHOWN}`;
  return after
    ? Prisma.sql`${of} AND (p.created_at, p.id) < (${after.createdAt}::timestamptz, ${after.id}::bigint)`
    : of;
}

/** The first `many` rows of a part of the list. */
function scan(part: Omit<SupporterPart, 'limit'>, many: number): Prisma.Sql {
  return Prisma.sql`SELECT p.id, p.created_at, p.display_name FROM pledge p WHERE ${toConditions(part)} ORDER BY ${ORDER} LIMIT ${many}::int`;
}

/** Reads the page's pledges first and their details afterwards, so the joins touch only that page. */
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
  return show(scan(part, part.limit));
}

/** The matches within the next `SCAN_SIZE` names: fast if many names match. */
export function findAlongList(part: SupporterPart, pattern: string): Promise<SupporterRow[]> {
  return show(Prisma.sql`SELECT id FROM (${scan(part, SCAN_SIZE)}) w WHERE lower(display_name) LIKE lower(${pattern})
    ORDER BY ${ORDER} LIMIT ${part.limit}::int`);
}

/** All matches, found by their trigrams and then sorted: fast if few names match. */
export function findByTrigrams(part: SupporterPart, pattern: string): Promise<SupporterRow[]> {
  return show(Prisma.sql`SELECT id FROM (
      WITH matching AS MATERIALIZED (
        SELECT p.id, p.created_at FROM pledge p WHERE ${toConditions(part)} AND lower(p.display_name) LIKE lower(${pattern})
      ) SELECT id, created_at FROM matching
    ) m ORDER BY ${ORDER} LIMIT ${part.limit}::int`);
}

/** Where a scan of the list stops; null if the list ends first. */
export async function findEndOfWalk(part: Omit<SupporterPart, 'limit'>): Promise<SupporterPlace | null> {
  const [end] = await db().$queryRaw<SupporterPlace[]>`
    SELECT id, created_at AS "createdAt" FROM pledge p WHERE ${toConditions(part)} ORDER BY ${ORDER} OFFSET ${SCAN_SIZE - 1}::int LIMIT 1`;
  return end ?? null;
}

/** A text that changes whenever the `many` newest entries of the list change: one was added or removed, or a consent changed. */
export async function readShownMark(campaignId: number, many: number): Promise<string> {
  const [row] = await db().$queryRaw<{ mark: string }[]>`
    SELECT COALESCE(md5(string_agg(concat_ws(' ', p.id, p.version, p.show_amount, p.display_name, CASE WHEN p.show_message THEN p.message END), ' ')), '') AS mark
    FROM (SELECT * FROM pledge p WHERE ${toConditions({ campaignId, after: null })} ORDER BY ${ORDER} LIMIT ${many}::int) p`;
  return row?.mark ?? '';
}
