import { addDays, type CivilDate } from '#domain/civil-date';
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
  asOf: Date;
}>;

/**
 * Every sum the figures are made of, of one snapshot: the kept sums and the ledger's tail behind their watermark, in one statement. Of the
 * due days only those are read that whole months do not cover: the month of `today` and the month of `cutoff`.
 */
export async function readSums(campaignId: number, today: CivilDate, cutoff: CivilDate): Promise<SumRow[]> {
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
    )
    SELECT dimension, key, sum(promised)::bigint AS promised, sum(ended)::bigint AS ended, sum(released)::bigint AS released,
      sum(settled)::bigint AS settled, sum(excess)::bigint AS excess, sum(hours)::bigint AS hours, sum(pledges)::bigint AS pledges,
      sum(supporters)::bigint AS supporters, sum(in_review)::bigint AS "inReview", now() AS "asOf"
    FROM both_parts GROUP BY dimension, key`;
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
