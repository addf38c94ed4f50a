import { Prisma } from '#generated/prisma/client';
import { addDays, type CivilDate } from '#domain/civil-date';
import { SMALLEST_GROUP } from '#domain/cell-suppression';
import type { SumRow } from '#domain/figures';
import { db, runLong } from '#server/db';

/** A sum as the database sends it: as text, since a sum of bigints can be larger than one. */
type SentRow = Record<Exclude<keyof SumRow, 'dimension' | 'parties'>, string> & {
  dimension: SumRow['dimension'];
  parties: string[] | null;
  asOf: Date;
};

/**
 * The rows of the ledger that are not in the kept sums yet: of this epoch, from the watermark on. The upper bound leaves nothing out: of a range the
 * planner expects few rows and takes the index; of one open end it expects a third of the ledger (0.1 against 20 ms at a million entries).
 */
const TAIL = Prisma.sql`epoch = (SELECT epoch FROM figure_fold WHERE id = 1)
  AND xid >= (SELECT watermark FROM figure_fold WHERE id = 1) AND xid <= '18446744073709551615'::xid8`;

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
 * Every sum the figures are made of, of one snapshot taken at `asOf` (null where there is no sum yet): the kept sums and the ledger's tail behind their
 * watermark, in one statement. Of single days only those are read that whole months do not cover: the month of `today` and the month of `cutoff`.
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

/** How many ledger entries wait to be folded, counted up to a thousand. */
export async function countTail(): Promise<number> {
  const [row] = await db().$queryRaw<{ tail: number }[]>`
    SELECT count(*)::int AS tail
    FROM (SELECT FROM ledger_entry WHERE ${TAIL} LIMIT 1000) t`;
  return row?.tail ?? 0;
}

/** Folds the ledger's tail into the kept sums; returns how many entries. Safe to call at any time, from anywhere. */
export async function foldFigures(): Promise<number> {
  const [row] = await db().$queryRaw<{ folded: bigint }[]>`SELECT fold_figures() AS folded`;
  return Number(row?.folded ?? 0n);
}

/**
 * Anchors the kept sums in this cluster where they belong to another one, as after a restore; true when it did. At ten million entries that takes about a
 * minute, so it runs past pooler and time-outs. Throws where it cannot: the figures would stay as they were in the backup.
 */
export async function anchorFigures(): Promise<boolean> {
  const [row] = await runLong<{ anchored: boolean }>('SELECT anchor_figures() AS anchored');
  return row?.anchored ?? false;
}
