import { Prisma } from '#generated/prisma/client';
import type { NameSearch } from '#domain/name-search';
import type { PledgeKind } from '#domain/pledge-kind';
import { db } from '#server/db';
import { searchPledges } from '#server/pledge/pledge-search-store';
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
  /** What is given each time. */
  amount: bigint | null;
  repeat: string;
  hoursPerMonth: number | null;
  message: string | null;
  /** `none` if there is none, or none to show. */
  dedication: string;
  dedicationName: string | null;
}>;

/** A part of the list, newest first: after `after`, at most `limit` rows. */
export type SupporterPart = Readonly<{ campaignId: number; after: SupporterPlace | null; limit: number }>;

// Exactly the condition of the indexes pledge_shown and pledge_shown_name, so that they can be used.
const SHOWN = Prisma.sql`p.review = 'approved' AND p.kind <> 'sponsorship' AND p.show_name AND p.display_name <> '' AND p.name_look IN ('shown', 'earlier') AND (p.kind <> 'membership' OR p.term_from IS NOT NULL)`;

// It is shown with the message, by the same consent and the same decision.
const DEDICATED = Prisma.sql`p.show_message AND p.message_consent AND p.dedication_consent`;

const ORDER = Prisma.sql`created_at DESC, id DESC`;

function toConditions({ campaignId, after }: Omit<SupporterPart, 'limit'>): Prisma.Sql {
  const of = Prisma.sql`p.campaign_id = ${campaignId}::int AND ${SHOWN}`;
  return after
    ? Prisma.sql`${of} AND (p.created_at, p.id) < (${after.createdAt}::timestamptz, ${after.id}::bigint)`
    : of;
}

/** Reads the page's pledges first and their details afterwards, so the joins touch only that page. */
function show(found: Prisma.Sql): Promise<SupporterRow[]> {
  return db().$queryRaw<SupporterRow[]>`
    WITH page AS MATERIALIZED (${found})
    SELECT p.id, p.created_at AS "createdAt", p.display_name AS "displayName", p.kind::text AS kind, p.membership_class AS "membershipClass",
      g.slug AS "programmeSlug", g.name AS "programmeName", p.currency, CASE WHEN p.show_amount THEN CASE WHEN p.repeat = 'once' THEN p.amount ELSE p.amount / p.parts END END AS amount, p.repeat,
      CASE WHEN p.show_amount THEN p.hours_per_month END AS "hoursPerMonth", CASE WHEN p.show_message AND p.message_consent THEN p.message END AS message,
      CASE WHEN ${DEDICATED} THEN p.dedication ELSE 'none' END AS dedication, CASE WHEN ${DEDICATED} THEN p.dedication_name END AS "dedicationName"
    FROM page JOIN pledge p USING (id) LEFT JOIN programme g ON g.id = p.programme_id
    ORDER BY p.created_at DESC, p.id DESC`;
}

/** A part of the whole list. */
export function findShownRows(part: SupporterPart): Promise<SupporterRow[]> {
  return show(
    Prisma.sql`SELECT p.id FROM pledge p WHERE ${toConditions(part)} ORDER BY ${ORDER} LIMIT ${part.limit}::int`,
  );
}

/** The matches for words in a part of the list, or in the first `searchedTo` of it. */
export async function findNamedRows(
  part: SupporterPart,
  words: NameSearch,
): Promise<Readonly<{ rows: SupporterRow[]; searchedTo: SupporterPlace | null }>> {
  const { ids, searchedTo } = await searchPledges({
    words,
    text: Prisma.sql`p.folded_name`,
    indexed: SHOWN,
    conditions: toConditions(part),
    newestFirst: true,
    limit: part.limit,
  });
  return { rows: await show(Prisma.sql`SELECT unnest(${[...ids]}::bigint[]) AS id`), searchedTo };
}

/** A text that changes whenever the `many` newest entries of the list change: one was added or removed, or a consent changed. */
export async function readShownMark(campaignId: number, many: number): Promise<string> {
  const [row] = await db().$queryRaw<{ mark: string }[]>`
    SELECT COALESCE(md5(string_agg(concat_ws(' ', p.id, p.version, p.show_amount, p.display_name, CASE WHEN p.show_message AND p.message_consent THEN p.message END, CASE WHEN ${DEDICATED} THEN p.dedication_name END), ' ')), '') AS mark
    FROM (SELECT * FROM pledge p WHERE ${toConditions({ campaignId, after: null })} ORDER BY ${ORDER} LIMIT ${many}::int) p`;
  return row?.mark ?? '';
}
