import { Prisma } from '#generated/prisma/client';
import type { CivilDate } from '#domain/civil-date';
import type { MemberShow } from '#domain/member-show';
import type { WaitingCount } from '#domain/waiting-count';
import { db } from '#server/db';

/** How many members have a vote, how many of them intend to use it this year, and how many are members for life. */
export type MemberCounts = Readonly<Record<'voters' | 'intending' | 'forLife', number>>;

/** A member: the term that ends last, and the hours that staff have not looked at. `key`: where the list goes on after this row. */
export type MemberRow = Readonly<{
  key: string;
  reference: string;
  personId: string;
  name: string | null;
  email: string;
  class: string;
  joinedOn: CivilDate;
  until: CivilDate | null;
  months: number;
  /** When they said that they intend to vote this year; null if they did not, or have no vote now. */
  intendsAt: Date | null;
}>;

const { sql } = Prisma;

/** Entries that staff have said nothing about, and that no later entry of the month replaces. */
const TO_CERTIFY = sql`e.stream = 'pledge' AND e.type = 'hours-logged' AND NOT EXISTS (SELECT FROM event l WHERE l.stream = 'pledge' AND l.stream_id = e.stream_id AND l.version > e.version
  AND l.type IN ('hours-logged', 'hours-certified', 'hours-queried') AND l.data ->> 'month' = e.data ->> 'month')`;

const MONTHS = sql`(SELECT count(*)::int FROM event e WHERE e.stream_id = m.pledge_id::text AND ${TO_CERTIFY})`;
const yearOf = (on: CivilDate) => Number(on.slice(0, 4));
const columns = (on: CivilDate) =>
  sql`CASE WHEN has_vote(m.person_id, ${on}::date) THEN voting_intent(m.person_id, ${yearOf(on)}::int) END AS "intendsAt", p.reference, u.id AS "personId", u.name, u.email, m.class, (SELECT min(n.first_day) FROM membership_term n WHERE n.person_id = m.person_id)::text AS "joinedOn", m.last_day::text AS until`;
const voters = (on: CivilDate) =>
  sql`SELECT DISTINCT person_id FROM membership_term WHERE class <> 'basic' AND ${on}::date BETWEEN first_day AND COALESCE(last_day, 'infinity')`;
/** Those of them who intend to use it this year: `voting_intent` of all at once, because asking for each takes a second for some thousand. */
const intending = (on: CivilDate) => sql`(SELECT i.person_id FROM (
  SELECT DISTINCT ON (1) COALESCE(u.merged_into, u.id) AS person_id, e.type FROM event e JOIN person u ON u.id = e.stream_id::uuid
  WHERE e.stream = 'person' AND e.type IN ('voting-intent-affirmed', 'voting-intent-withdrawn') AND (e.data ->> 'year')::int = ${yearOf(on)}::int ORDER BY 1, e.id DESC
  ) i WHERE i.type = 'voting-intent-affirmed' AND i.person_id IN (${voters(on)}))`;
const TERMS = sql`membership_term m JOIN pledge p ON p.id = m.pledge_id JOIN person u ON u.id = m.person_id`;
/** No other term of this person ends later. A fellowship without an end is the last, whatever year runs beside it. */
const IS_LAST = sql`NOT EXISTS (SELECT FROM membership_term n WHERE n.person_id = m.person_id
  AND (COALESCE(n.last_day, 'infinity'), n.pledge_id) > (COALESCE(m.last_day, 'infinity'), m.pledge_id))`;
/** The month of grace after a term is over. domain/membership.ts has the rule. */
const isOver = (on: CivilDate) => sql`(m.last_day + 1 + interval '1 month')::date <= ${on}::date`;

/** Whose term ends first, or, of those that have ended, last. `after` is the key of the row before. */
function findByTerm(show: Exclude<MemberShow, 'hours' | 'voting'>, on: CivilDate, after: string | null, limit: number) {
  const [day = null, pledge = null] = after?.split('_') ?? [];
  const isLate = show === 'ended';
  const isEndless = show === 'for-life';
  const place = sql`(m.last_day, m.pledge_id) ${isLate ? sql`<` : sql`>`} (${day}::date, ${pledge}::bigint)`;
  const chosen = {
    running: sql`m.last_day >= ${on}::date`,
    'for-life': sql`m.last_day IS NULL`,
    grace: sql`m.last_day < ${on}::date AND NOT ${isOver(on)}`,
    ended: sql`m.last_day < ${on}::date AND ${isOver(on)}`,
  }[show];
  const from = after === null ? sql`TRUE` : isEndless ? sql`m.pledge_id > ${pledge}::bigint` : place;
  const order = isLate
    ? sql`m.last_day DESC, m.pledge_id DESC`
    : isEndless
      ? sql`m.pledge_id`
      : sql`m.last_day, m.pledge_id`;
  return db().$queryRaw<MemberRow[]>`
    SELECT ${isEndless ? sql`''` : sql`m.last_day`} || '_' || m.pledge_id AS key, ${columns(on)}, ${MONTHS} AS months
    FROM ${TERMS} WHERE ${IS_LAST} AND ${chosen} AND ${from} ORDER BY ${order} LIMIT ${limit}`;
}

/** Who intends to vote, in the order of their ids: only a page of them is joined with what the list shows. `after` is the key of the row before. */
function findVoting(on: CivilDate, after: string | null, limit: number) {
  const onward =
    after === null
      ? sql`TRUE`
      : sql`person_id > (SELECT person_id FROM membership_term WHERE pledge_id = ${after.slice(1)}::bigint)`;
  return db().$queryRaw<MemberRow[]>`
    SELECT '_' || m.pledge_id AS key, ${columns(on)}, ${MONTHS} AS months
    FROM ${TERMS} WHERE ${IS_LAST} AND m.person_id IN (SELECT person_id FROM ${intending(on)} v WHERE ${onward} ORDER BY 1 LIMIT ${limit}) ORDER BY m.person_id`;
}

/** Whose hours wait longest. `after` is the key of the row before: the id of the first entry that waits. */
function findWithHours(on: CivilDate, after: string | null, limit: number) {
  return db().$queryRaw<MemberRow[]>`
    SELECT w.first::text AS key, ${columns(on)}, w.months
    FROM (SELECT e.stream_id, min(e.id) AS first, count(*)::int AS months FROM event e WHERE ${TO_CERTIFY} GROUP BY e.stream_id
      HAVING min(e.id) > ${after ?? '0'}::bigint ORDER BY 2 LIMIT ${limit}) w
    JOIN ${TERMS} ON m.pledge_id = w.stream_id::bigint ORDER BY w.first`;
}

/** Members of a list, `limit` at most, after a row of it. */
export function findMembers(
  show: MemberShow,
  on: CivilDate,
  after: string | null,
  limit: number,
): Promise<MemberRow[]> {
  if (show === 'hours') return findWithHours(on, after, limit);
  if (show === 'voting') return findVoting(on, after, limit);
  return findByTerm(show, on, after, limit);
}

/** How many members have hours to look at, `most` at most, and since when the first of them has waited. */
export async function countMembersWithHours(most: number): Promise<WaitingCount> {
  const [row] = await db().$queryRaw<{ many: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS many, min(w.at) AS oldest FROM (SELECT min(e.at) AS at FROM event e WHERE ${TO_CERTIFY} GROUP BY e.stream_id LIMIT ${most}) w`;
  return row ?? { many: 0, oldest: null };
}

/** The numbers above the lists, each `most` at most. */
export async function countMembers(on: CivilDate, most: number): Promise<MemberCounts> {
  const [row] = await db().$queryRaw<MemberCounts[]>`
    SELECT (SELECT count(*)::int FROM (${voters(on)} LIMIT ${most}) v) AS voters,
      (SELECT count(*)::int FROM (SELECT FROM ${intending(on)} a LIMIT ${most}) i) AS intending,
      (SELECT count(*)::int FROM (SELECT FROM membership_term WHERE last_day IS NULL LIMIT ${most}) l) AS "forLife"`;
  return row ?? { voters: 0, intending: 0, forLife: 0 };
}
