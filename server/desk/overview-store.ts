import type { WaitingCount } from '#domain/waiting-count';
import { db } from '#server/db';
import { isDecidableBy } from '#server/desk/queue-store';

/** A pledge to decide about: it is new, its supporter has answered, or another reviewer has approved it. */
export type DecisionKind = 'new' | 'answered' | 'second';

/** The pledges that a reviewer can decide about now, by kind, of the 1,001 that were made first. Each waits since its submission or its answer. */
export async function countDecisions(reviewer: string): Promise<ReadonlyMap<DecisionKind, WaitingCount>> {
  const rows = await db().$queryRaw<{ kind: DecisionKind; many: number; oldest: Date }[]>`
    SELECT w.kind, count(*)::int AS many, min(w.since) AS oldest FROM (
      SELECT e.at AS since, CASE WHEN EXISTS (SELECT FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round) THEN 'second'
        WHEN e.type = 'answered' THEN 'answered' ELSE 'new' END AS kind
      FROM (SELECT p.id, p.approval_round FROM pledge p WHERE p.review IN ('submitted', 'needs-info') AND ${isDecidableBy(reviewer)}
        ORDER BY p.created_at, p.id LIMIT 1001) p
      CROSS JOIN LATERAL (SELECT type, at FROM event WHERE stream = 'pledge' AND stream_id = p.id::text AND type IN ('submitted', 'answered', 'rolled-back')
        ORDER BY version DESC LIMIT 1) e
    ) w GROUP BY w.kind`;
  return new Map(rows.map(({ kind, many, oldest }) => [kind, { many, oldest }]));
}

/** How often an event happened, and the money of all of them in minor units of a currency; null for what has none. */
export type EventCount = Readonly<{ type: string; many: number; currency: string | null; amount: bigint }>;

/** What happened since a time, among the last `most` events. `isAll` is false if more than that happened. */
export async function countEvents(
  since: Date,
  most: number,
): Promise<Readonly<{ counts: EventCount[]; isAll: boolean }>> {
  const rows = await db().$queryRaw<{ type: string; many: number; currency: string | null; amount: string }[]>`
    SELECT e.type, count(*)::int AS many, e.data ->> 'currency' AS currency, sum(CASE WHEN e.type LIKE 'payment-%' THEN (e.data ->> 'amount')::numeric ELSE 0 END)::text AS amount
    FROM (SELECT type, data, at FROM event ORDER BY id DESC LIMIT ${most}::int) e WHERE e.at >= ${since}::timestamptz GROUP BY e.type, e.data ->> 'currency'`;
  const found = rows.reduce((total, { many }) => total + many, 0);
  return { counts: rows.map((row) => ({ ...row, amount: BigInt(row.amount) })), isAll: found < most };
}
