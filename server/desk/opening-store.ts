import { db } from '#server/db';

/** How long ago somebody may have opened a pledge to have it open still, in minutes. */
const OPEN_MINUTES = 10;

const openSince = (at: Date) => new Date(at.getTime() - OPEN_MINUTES * 60_000);

/** Who opened a pledge, and when. */
export type OpeningRow = Readonly<{ name: string; seenAt: Date }>;

/** Everybody but this person who opened a pledge in the last minutes and did nothing about it since, the latest first. */
export function findOpenings(pledgeId: bigint, reader: string, at: Date): Promise<OpeningRow[]> {
  return db().$queryRaw<OpeningRow[]>`
    SELECT COALESCE(u.name, u.email) AS name, o.seen_at AS "seenAt" FROM record_opening o JOIN person u ON u.id = o.person_id
    WHERE o.pledge_id = ${pledgeId} AND o.person_id <> ${reader}::uuid AND o.seen_at > ${openSince(at)}::timestamptz
      AND NOT EXISTS (SELECT FROM event e WHERE e.stream = 'pledge' AND e.stream_id = o.pledge_id::text AND e.actor_id = o.person_id AND e.at > o.seen_at)
    ORDER BY o.seen_at DESC`;
}

/** Stores that somebody opens a pledge now. */
export async function storeOpening(row: Readonly<{ pledgeId: bigint; person: string; at: Date }>): Promise<void> {
  await db().$executeRaw`
    INSERT INTO record_opening (pledge_id, person_id, seen_at) VALUES (${row.pledgeId}, ${row.person}::uuid, ${row.at}::timestamptz)
    ON CONFLICT (pledge_id, person_id) DO UPDATE SET seen_at = excluded.seen_at`;
}

/** Deletes what says nothing any more. */
export async function deleteOpenings(at: Date): Promise<void> {
  await db().recordOpening.deleteMany({ where: { seenAt: { lte: openSince(at) } } });
}
