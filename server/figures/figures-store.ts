import { Prisma } from '#generated/prisma/client';
import { addDays, type CivilDate } from '#domain/civil-date';
import { SMALLEST_GROUP } from '#domain/cell-suppression';
import { db } from '#server/db';

/** One sum of the figures: money in minor units, counts as they are. `key` is of its dimension (`2026-11` of `due-month`). */
export type SumRow = Readonly<{
  dimension: 'all' | 'kind' | 'programme' | 'due-month' | 'due-day';
  key: string;
  promised: bigint;
  ended: bigint;
  released: bigint;
  settled: bigint;
  excess: bigint;
  hours: bigint;
  pledges: bigint;
  supporters: bigint;
  inReview: bigint;
  /** Of a `due-month`: up to `SMALLEST_GROUP` different supporters by whom something is promised in it, named as in `supporter_pledge_count`. Null elsewhere, and where not asked for. */
  parties: string[] | null;
  asOf: Date;
}>;

/** How many entries of a month are looked at for its next supporter: where one has more than these in a row, the month counts as having no other. */
const LOOKED_AT = 300;

/** In place of the parties. Not a condition within one statement: the database would plan the search for them at every reading, a third of its time. */
const NOT_ASKED = Prisma.sql`NULL::text[]`;

/**
 * The parties of the month that `s` is a row of, null of another row. They are found one by one along its promises, each search going on behind the last: a few entries
 * are read of a month with many supporters, and at most so many times `LOOKED_AT` of any. A pledge counts while something of it is left in that month: not rolled back,
 * ended or released.
 */
const partiesIn = (campaignId: number) => Prisma.sql`
    CASE WHEN s.dimension = 'due-month' THEN (
    WITH RECURSIVE month AS (
      SELECT (s.key || '-01')::date AS first, ((s.key || '-01')::date + interval '1 month')::date AS after
    ),
    found AS (
      SELECT '{}'::text[] AS parties, first AS due_on, 0::bigint AS pledge_id FROM month
      UNION ALL
      SELECT f.parties || next.party, next.due_on, next.pledge_id
      FROM found f CROSS JOIN month m CROSS JOIN LATERAL (
        SELECT near.due_on, near.pledge_id, COALESCE('organisation ' || p.organisation_id, 'person ' || p.supporter_id) AS party
        FROM (
          SELECT due_on, pledge_id FROM ledger_entry
          WHERE campaign_id = ${campaignId}::int AND promised > 0 AND (due_on, pledge_id) > (f.due_on, f.pledge_id) AND due_on < m.after
          ORDER BY due_on, pledge_id LIMIT ${LOOKED_AT}
        ) near JOIN pledge p ON p.id = near.pledge_id
        WHERE COALESCE('organisation ' || p.organisation_id, 'person ' || p.supporter_id) <> ALL (f.parties) AND (
          SELECT sum(o.promised - o.ended - o.released) FROM ledger_entry o
          WHERE o.pledge_id = near.pledge_id AND o.due_on >= m.first AND o.due_on < m.after
        ) > 0
        ORDER BY near.due_on, near.pledge_id LIMIT 1
      ) next
      WHERE cardinality(f.parties) < ${SMALLEST_GROUP}
    )
    SELECT parties FROM found ORDER BY cardinality(parties) DESC LIMIT 1
    ) END`;

/**
 * Every sum the figures are made of, of one snapshot: the kept sums and the ledger's tail behind their watermark, in one statement. Of the
 * due days only those are read that whole months do not cover: the month of `today` and the month of `cutoff`.
 */
export async function readSums(
  campaignId: number,
  today: CivilDate,
  cutoff: CivilDate,
  wants: Readonly<{ parties: boolean }>,
): Promise<SumRow[]> {
  const firstOfMonth = `${cutoff.slice(0, 7)}-01`;
  const dayAfter = addDays(today, 1);
  return db().$queryRaw<SumRow[]>`
    WITH fold AS (SELECT watermark FROM figure_fold WHERE id = 1),
    both_parts AS (
      SELECT dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review
      FROM figure_sum
      WHERE campaign_id = ${campaignId}::int AND (dimension <> 'due-day' OR (key >= ${firstOfMonth} AND key < ${dayAfter}))
      UNION ALL
      SELECT dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review
      FROM ledger_by_dimension
      WHERE campaign_id = ${campaignId}::int AND xid >= (SELECT watermark FROM fold)
        AND (dimension <> 'due-day' OR (key >= ${firstOfMonth} AND key < ${dayAfter}))
    ),
    sums AS (
      SELECT dimension, key, sum(promised)::bigint AS promised, sum(ended)::bigint AS ended, sum(released)::bigint AS released,
        sum(settled)::bigint AS settled, sum(excess)::bigint AS excess, sum(hours)::bigint AS hours, sum(pledges)::bigint AS pledges,
        sum(supporters)::bigint AS supporters, sum(in_review)::bigint AS "inReview"
      FROM both_parts GROUP BY dimension, key
    )
    SELECT s.*, now() AS "asOf", ${wants.parties ? partiesIn(campaignId) : NOT_ASKED} AS parties
    FROM sums s`;
}

/** How many ledger entries wait to be folded, counted up to a thousand. */
export async function countTail(): Promise<number> {
  const [row] = await db().$queryRaw<{ tail: number }[]>`
    SELECT count(*)::int AS tail
    FROM (SELECT FROM ledger_entry WHERE xid >= (SELECT watermark FROM figure_fold WHERE id = 1) LIMIT 1000) t`;
  return row?.tail ?? 0;
}

/** Folds the ledger's tail into the kept sums; returns how many entries. Safe to call at any time, from anywhere. */
export async function foldFigures(): Promise<number> {
  const [row] = await db().$queryRaw<{ folded: bigint }[]>`SELECT fold_figures() AS folded`;
  return Number(row?.folded ?? 0n);
}
