import { Prisma } from '#generated/prisma/client';
import type { CivilDate } from '#domain/civil-date';
import { readEmailAddress } from '#domain/email-address';
import type { Fulfilment } from '#domain/fulfilment';
import type { NameSearch } from '#domain/name-search';
import { WAITING_STATES } from '#domain/review';
import { db } from '#server/db';
import { SCAN_SIZE, searchPledges, toOrder, type PledgePlace } from '#server/pledge/pledge-search-store';

/** The filter of the desk's list. `states` empty means all. */
export type QueueFilter = Readonly<{
  q: NameSearch | null;
  reference: string | null;
  states: readonly string[];
  kind: string | null;
  programme: string | null;
  tier: string | null;
  campaign: string | null;
  tag: string | null;
  fulfilment: Readonly<{ is: Fulfilment; on: CivilDate }> | null;
  /** Only what is assigned to this person, or to nobody. Null: whomever it is assigned to. */
  assigned: Readonly<{ to: string | null }> | null;
  newestFirst: boolean;
  /** Only what this person can decide about now. */
  decidableBy?: string;
  after: Readonly<{ createdAt: Date; id: bigint }> | null;
  limit: number;
}>;

/** A pledge of the desk's list as the database returns it. Amounts in minor units. */
export type QueueDbRow = Readonly<{
  id: bigint;
  reference: string;
  kind: string;
  review: string;
  version: number;
  currency: string;
  amount: bigint;
  parts: number;
  repeat: string;
  hoursPerMonth: number | null;
  membershipClass: string | null;
  tier: string | null;
  years: number | null;
  programme: string | null;
  displayName: string;
  organisation: string | null;
  supporter: string | null;
  email: string;
  approvals: number;
  assignee: string | null;
  tags: readonly string[];
  /** The campaign's slug. */
  campaign: string;
  createdAt: Date;
}>;

type FilterWithIds = QueueFilter &
  Readonly<{
    programmeIds: readonly number[] | null;
    tierIds: readonly number[] | null;
    campaignIds: readonly number[] | null;
    supporterId: string | null;
  }>;

/**
 * The filter with the ids of its slugs: with ids the planner can estimate how rare they are. Several campaigns or catalogues may share a slug. A search for a
 * person's complete email address means their pledges and needs no text search.
 */
async function withIds(filter: QueueFilter): Promise<FilterWithIds> {
  const { programme, tier, campaign, q } = filter;
  const email = q && readEmailAddress(q.typed);
  const [supporter, programmes, tiers, campaigns] = await Promise.all([
    email ? db().user.findUnique({ where: { email }, select: { id: true } }) : null,
    programme ? db().programme.findMany({ where: { slug: programme }, select: { id: true } }) : null,
    tier ? db().tier.findMany({ where: { slug: tier }, select: { id: true } }) : null,
    campaign ? db().campaign.findMany({ where: { slug: campaign }, select: { id: true } }) : null,
  ]);
  const ids = (rows: { id: number }[] | null) => rows && rows.map(({ id }) => id);
  const found = { programmeIds: ids(programmes), tierIds: ids(tiers), campaignIds: ids(campaigns) };
  return { ...filter, ...found, supporterId: supporter?.id ?? null };
}

function isOneOf(column: Prisma.Sql, ids: readonly number[]): Prisma.Sql {
  // With a single id the query can use the order of its index.
  return ids.length === 1 ? Prisma.sql`${column} = ${ids[0]}::int` : Prisma.sql`${column} = ANY(${[...ids]}::int[])`;
}

/** Pledges `p` that a person can decide about now: not their own, and not what they have approved already. */
export const isDecidableBy = (
  person: string,
): Prisma.Sql => Prisma.sql`p.review = 'submitted' AND p.supporter_id <> ${person}::uuid
  AND NOT EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = p.organisation_id AND c.user_id = ${person}::uuid)
  AND NOT EXISTS (SELECT FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round AND a.reviewer_id = ${person}::uuid)`;

/** Pledges `p` that are assigned to a person, or to nobody. */
const isAssigned = (to: string | null): Prisma.Sql =>
  to === null
    ? Prisma.sql`NOT EXISTS (SELECT FROM pledge_assignment s WHERE s.pledge_id = p.id)`
    : Prisma.sql`p.id IN (SELECT s.pledge_id FROM pledge_assignment s WHERE s.reviewer_id = ${to}::uuid)`;

/** Pledges `p` that have a tag. */
const hasTag = (name: string): Prisma.Sql =>
  Prisma.sql`p.id IN (SELECT x.pledge_id FROM pledge_tag x WHERE x.tag_id = (SELECT id FROM tag WHERE folded = fold_name(${name})))`;

/** The conditions of a filter for pledges `p`. */
export function toConditions(filter: FilterWithIds): Prisma.Sql {
  const {
    reference,
    states,
    kind,
    programmeIds,
    tierIds,
    campaignIds,
    tag,
    assigned,
    decidableBy,
    after,
    newestFirst,
  } = filter;
  const conditions = [Prisma.sql`true`];
  if (reference) conditions.push(Prisma.sql`p.reference = ${reference}`);
  // These states are literals in the query, so that their partial index can be used.
  if (states.join() === WAITING_STATES.join()) conditions.push(Prisma.sql`p.review IN ('submitted', 'needs-info')`);
  else if (states.length > 0) conditions.push(Prisma.sql`p.review = ANY(${[...states]}::review_state[])`);
  if (kind) conditions.push(Prisma.sql`p.kind = ${kind}::pledge_kind`);
  if (programmeIds) conditions.push(isOneOf(Prisma.sql`p.programme_id`, programmeIds));
  if (campaignIds) conditions.push(isOneOf(Prisma.sql`p.campaign_id`, campaignIds));
  if (tierIds) conditions.push(isOneOf(Prisma.sql`p.tier_id`, tierIds));
  if (tag) conditions.push(hasTag(tag));
  if (assigned) conditions.push(isAssigned(assigned.to));
  if (decidableBy) conditions.push(isDecidableBy(decidableBy));
  if (after && newestFirst)
    conditions.push(Prisma.sql`(p.created_at, p.id) < (${after.createdAt}::timestamptz, ${after.id}::bigint)`);
  if (after && !newestFirst)
    conditions.push(Prisma.sql`(p.created_at, p.id) > (${after.createdAt}::timestamptz, ${after.id}::bigint)`);
  return Prisma.join(conditions, ' AND ');
}

/** The columns of a row of the list, of a pledge `p` with `QUEUE_JOINS`. */
export const QUEUE_FIELDS = Prisma.sql`p.id, p.reference, p.kind::text AS kind, p.review::text AS review, p.version, p.currency, p.amount,
  p.parts, p.repeat, p.hours_per_month AS "hoursPerMonth", p.membership_class AS "membershipClass", t.name AS tier, p.term_years AS years,
  g.name AS programme, p.display_name AS "displayName", o.public_name AS organisation, u.name AS supporter, u.email,
  (SELECT count(*)::int FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round) AS approvals,
  (SELECT COALESCE(r.name, r.email) FROM pledge_assignment s JOIN person r ON r.id = s.reviewer_id WHERE s.pledge_id = p.id) AS assignee,
  ARRAY(SELECT y.name FROM pledge_tag x JOIN tag y ON y.id = x.tag_id WHERE x.pledge_id = p.id ORDER BY y.folded) AS tags,
  (SELECT c.slug FROM campaign c WHERE c.id = p.campaign_id) AS campaign,
  p.created_at AS "createdAt"`;

/** What `QUEUE_FIELDS` reads besides the pledge. */
export const QUEUE_JOINS = Prisma.sql`JOIN person u ON u.id = p.supporter_id LEFT JOIN tier t ON t.id = p.tier_id
  LEFT JOIN programme g ON g.id = p.programme_id LEFT JOIN organisation o ON o.id = p.organisation_id`;

/** Selects the page's rows first and joins their names afterwards, so that joins only read rows that are shown. */
function readPage(found: Prisma.Sql, { newestFirst }: QueueFilter): Promise<QueueDbRow[]> {
  return db().$queryRaw<
    QueueDbRow[]
  >`WITH page AS MATERIALIZED (${found}) SELECT ${QUEUE_FIELDS} FROM page JOIN pledge p USING (id) ${QUEUE_JOINS}
    ORDER BY ${newestFirst ? Prisma.sql`p.created_at DESC, p.id DESC` : Prisma.sql`p.created_at, p.id`}`;
}

/** One page of the list. `searchedTo`: only the list up to there, so `many` pledges, was looked at for the words or the fulfilment. */
export type QueuePart = Readonly<{
  rows: QueueDbRow[];
  searchedTo: Readonly<{ place: PledgePlace; many: number }> | null;
}>;

/** How many pledges are looked at for a fulfilment at once: it is derived for each. */
const LOOKED_AT = 2_000;

/** Whether a pledge `p` has that fulfilment on that day. */
const isFulfilled = ({ is, on }: NonNullable<QueueFilter['fulfilment']>) =>
  Prisma.sql`pledge_fulfilment(p.id, ${on}::date) = ${is}`;

/** One page of the desk's list. A person's complete email address means their pledges. */
export async function findQueueRows(asked: QueueFilter): Promise<QueuePart> {
  const filter = await withIds(asked);
  const { q, supporterId, newestFirst, limit } = filter;
  const list = toConditions(filter);
  if (q !== null && supporterId === null) {
    const conditions = filter.fulfilment ? Prisma.sql`${list} AND ${isFulfilled(filter.fulfilment)}` : list;
    const [text, indexed] = [Prisma.sql`p.search`, Prisma.sql`true`];
    const { ids, searchedTo } = await searchPledges({ words: q, text, indexed, conditions, newestFirst, limit });
    const rows = await readPage(Prisma.sql`SELECT unnest(${[...ids]}::bigint[]) AS id`, filter);
    return { rows, searchedTo: searchedTo && { place: searchedTo, many: SCAN_SIZE } };
  }
  const own = supporterId ? Prisma.sql`p.supporter_id = ${supporterId}::uuid` : Prisma.sql`true`;
  const conditions = Prisma.sql`${list} AND ${own}`;
  if (filter.fulfilment) return findByFulfilment(filter, filter.fulfilment, conditions);
  const found = Prisma.sql`SELECT p.id FROM pledge p WHERE ${conditions} ORDER BY ${toOrder(newestFirst)} LIMIT ${limit}::int`;
  return { rows: await readPage(found, filter), searchedTo: null };
}

/** The pledges of the next part of a list that have a fulfilment. */
async function findByFulfilment(
  filter: FilterWithIds,
  fulfilment: NonNullable<QueueFilter['fulfilment']>,
  conditions: Prisma.Sql,
): Promise<QueuePart> {
  const { newestFirst, limit } = filter;
  const order = toOrder(newestFirst);
  const found = Prisma.sql`SELECT p.id FROM (SELECT * FROM pledge p WHERE ${conditions} ORDER BY ${order} LIMIT ${LOOKED_AT}::int) p
    WHERE ${isFulfilled(fulfilment)} ORDER BY ${order} LIMIT ${limit}::int`;
  const rows = await readPage(found, filter);
  if (rows.length === limit) return { rows, searchedTo: null };
  const [place] = await db().$queryRaw<PledgePlace[]>`
    SELECT id, created_at AS "createdAt" FROM pledge p WHERE ${conditions} ORDER BY ${order} OFFSET ${LOOKED_AT - 1}::int LIMIT 1`;
  return { rows, searchedTo: place ? { place, many: LOOKED_AT } : null };
}

/** Where a pledge is in every list, which are in the order of their submission. Null if there is none. */
export function findPlace(reference: string) {
  return db().pledge.findUnique({ where: { reference }, select: { createdAt: true, id: true } });
}

/** The total, counted up to 1,001. Null for a text search or a fulfilment, because counting could take long. */
export async function countQueueRows(filter: QueueFilter): Promise<number | null> {
  if (filter.q !== null || filter.fulfilment) return null;
  const conditions = toConditions({ ...(await withIds(filter)), after: null });
  const [row] = await db().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found FROM (SELECT FROM pledge p WHERE ${conditions} LIMIT 1001) f`;
  return row?.found ?? 0;
}
