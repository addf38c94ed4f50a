import { db } from '#server/db';

/** How many pledges of a programme are looked at: reading costs the same however many there are. */
const LOOKED_AT = 1_000;

/**
 * How many different people have an accepted pledge to each programme of a campaign, by its slug, of which not everything was ended or released. Without the programmes
 * that have more than a thousand pledges.
 */
export async function countProgrammeSupporters(campaignId: number): Promise<Readonly<Record<string, number>>> {
  const rows = await db().$queryRaw<{ slug: string; supporters: number }[]>`
    SELECT g.slug, l.supporters FROM programme g
    CROSS JOIN LATERAL (SELECT count(*) AS looked, count(DISTINCT s.supporter_id) FILTER (WHERE EXISTS (
        SELECT FROM ledger_entry e WHERE e.pledge_id = s.id HAVING sum(e.promised) > sum(e.ended + e.released)))::int AS supporters FROM (
      SELECT p.id, p.supporter_id FROM pledge p WHERE p.programme_id = g.id AND p.review = 'approved' LIMIT ${LOOKED_AT + 1}::int) s) l
    WHERE g.campaign_id = ${campaignId}::int AND l.looked <= ${LOOKED_AT}::int`;
  return Object.fromEntries(rows.map(({ slug, supporters }) => [slug, supporters]));
}
