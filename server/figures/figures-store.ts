import { Prisma } from '#generated/prisma/client';
import { addDays, type CivilDate } from '#domain/civil-date';
import { SMALLEST_GROUP } from '#domain/cell-suppression';
import type { SumRow } from '#domain/figures';
import { db, runLong } from '#server/db';

/** A sum as the database sends it: as text, because a sum of bigints can exceed a bigint. */
type SentRow = Record<Exclude<keyof SumRow, 'dimension' | 'parties'>, string> & {
  dimension: SumRow['dimension'];
  parties: string[] | null;
  asOf: Date;
};

/**
 * The ledger entries that are not in the stored sums yet: those of the current epoch, from the watermark on. The upper bound excludes nothing. It
 * makes the planner treat the condition as a range with few rows and use the index. Without it the planner expects a third of the ledger (20 ms
 * instead of 0.1 ms at a million entries).
 */
export const TAIL = Prisma.sql`epoch = (SELECT epoch FROM figure_fold WHERE id = 1)
  AND xid >= (SELECT watermark FROM figure_fold WHERE id = 1) AND xid <= '18446744073709551615'::xid8`;

/**
 * How many entries of a month are searched for its next supporter. If one supporter has more than this many in a row, the month counts as having no
 * other.
 */
const LOOKED_AT = 300;

/**
 * Selected instead of the parties. It is a separate statement, not a condition within one: the database would plan the search for parties at every
 * reading, a third of its time.
 */
const NOT_ASKED = Prisma.sql`NULL::text[]`;

/**
 * The parties (supporters or organisations) of the month of row `s`; null for a row that is not a month. The query finds them one by one along the
 * month's promised entries: each search continues after the entry found last. It reads few entries in a month with many supporters, and at most a
 * small multiple of `LOOKED_AT` in any month. A pledge counts while part of it remains in that month: not rolled back, ended or released.
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

function toSumRow({ dimension, key, parties, ...sums }: Omit<SentRow, 'asOf'>): SumRow {
  return {
    dimension,
    key,
    parties,
    promised: BigInt(sums.promised),
    ended: BigInt(sums.ended),
    released: BigInt(sums.released),
    settled: BigInt(sums.settled),
    excess: BigInt(sums.excess),
    hours: BigInt(sums.hours),
    pledges: BigInt(sums.pledges),
    supporters: BigInt(sums.supporters),
    inReview: BigInt(sums.inReview),
  };
}

/**
 * All sums that the figures are computed from, in one snapshot taken at `asOf` (null if there is no sum yet). One statement adds the stored sums and
 * the ledger's tail after their watermark. It reads single days only where whole months do not suffice: in the month of `today` and the month of
 * `cutoff`.
 */
export async function readSums(
  campaignId: number,
  today: CivilDate,
  cutoff: CivilDate,
  wants: Readonly<{ parties: boolean }>,
): Promise<Readonly<{ rows: SumRow[]; asOf: Date | null }>> {
  const firstOfMonth = `${cutoff.slice(0, 7)}-01`;
  const dayAfter = addDays(today, 1);
  const isWanted = Prisma.sql`campaign_id = ${campaignId}::int
        AND (dimension NOT IN ('due-day', 'hours-day') OR (key >= ${firstOfMonth} AND key < ${dayAfter}))`;
  const sent = await db().$queryRaw<SentRow[]>`
    WITH both_parts AS (
      SELECT dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review
      FROM figure_sum WHERE ${isWanted}
      UNION ALL
      SELECT dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review
      FROM ledger_by_dimension WHERE ${TAIL} AND ${isWanted}
    ),
    sums AS (
      SELECT dimension, key, sum(promised)::text AS promised, sum(ended)::text AS ended, sum(released)::text AS released,
        sum(settled)::text AS settled, sum(excess)::text AS excess, sum(hours)::text AS hours, sum(pledges)::text AS pledges,
        sum(supporters)::text AS supporters, sum(in_review)::text AS "inReview"
      FROM both_parts GROUP BY dimension, key
    )
    SELECT s.*, now() AS "asOf", ${wants.parties ? partiesIn(campaignId) : NOT_ASKED} AS parties
    FROM sums s`;
  return { rows: sent.map(({ asOf: _, ...row }) => toSumRow(row)), asOf: sent[0]?.asOf ?? null };
}

/** The number of ledger entries that wait to be folded, at most 1000. */
export async function countUnfolded(): Promise<number> {
  const [row] = await db().$queryRaw<{ tail: number }[]>`
    SELECT count(*)::int AS tail
    FROM (SELECT FROM ledger_entry WHERE ${TAIL} LIMIT 1000) t`;
  return row?.tail ?? 0;
}

/** Folds the ledger's tail into the stored sums; returns the number of entries folded. Safe to call at any time, from any process. */
export async function foldFigures(): Promise<number> {
  const [row] = await db().$queryRaw<{ folded: bigint }[]>`SELECT fold_figures() AS folded`;
  return Number(row?.folded ?? 0n);
}

/**
 * Anchors the stored sums in this database cluster if they belong to another one, as after a restore; returns true if it did. At ten million entries
 * it takes about a minute, so it bypasses the connection pooler and the time-outs. Throws if it cannot anchor them: the figures would stay those of
 * the backup.
 */
export async function anchorFigures(): Promise<boolean> {
  const [row] = await runLong<{ anchored: boolean }>('SELECT anchor_figures() AS anchored');
  return row?.anchored ?? false;
}
