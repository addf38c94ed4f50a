import { z } from 'zod';
import { WAITING_STATES } from '#domain/waiting-list';
import { db } from '#server/db';

/** A sponsorship that is in review or accepted, with what says who may act for it; null if there is none with this reference. */
export function findSponsorship(reference: string) {
  return db().pledge.findFirst({
    where: { reference, kind: 'sponsorship', review: { in: ['submitted', 'needs_info', 'approved'] } },
    select: { id: true, supporterId: true, organisationId: true },
  });
}

const Missing = z.object({
  slug: z.string(),
  id: z.bigint().nullable(),
  personId: z.string().nullable(),
  state: z.enum(WAITING_STATES).nullable(),
  offerUntil: z.date().nullable(),
});

/** The limited benefits of a sponsorship's level that it has no place of, with its entry in each waiting list, while it holds its level in this or a later year. */
export async function findMissingRows(pledge: bigint, year: number): Promise<z.output<typeof Missing>[]> {
  const rows = await db().$queryRaw`
    SELECT b.slug, w.id, w.person_id::text AS "personId", w.state, w.offer_until AS "offerUntil"
    FROM pledge l JOIN tier_benefit t ON t.tier_id = l.tier_id JOIN benefit b ON b.id = t.benefit_id
    LEFT JOIN waiting_entry w ON w.kind = 'benefit' AND w.slug = b.slug AND w.pledge_id = l.id AND w.state IN ('waiting', 'offered')
    WHERE l.id = ${pledge} AND b.capacity IS NOT NULL AND b.published
      AND NOT EXISTS (SELECT FROM pledge_place p WHERE p.pledge_id = l.id AND p.kind = 'benefit' AND p.slug = b.slug)
      AND EXISTS (SELECT FROM pledge_place p WHERE p.pledge_id = l.id AND p.kind = 'tier' AND p.year >= ${year})
    ORDER BY b.position, b.id`;
  return z.array(Missing).parse(rows);
}

/** Joins the waiting list of a benefit, with its event; null if the sponsorship has nothing to wait for. */
export async function storeBenefitWaiting(
  row: Readonly<{ person: string; pledge: bigint; slug: string; year: number; at: Date }>,
): Promise<bigint | null> {
  const input = JSON.stringify({ ...row, pledge: String(row.pledge) });
  const [answer] = await db().$queryRaw<{ entry: string | null }[]>`SELECT join_benefit_list(${input}::jsonb) AS entry`;
  return answer?.entry == null ? null : BigInt(answer.entry);
}

/** Takes the place of a benefit that is offered, with its events. False if the offer is not this person's or has ended. */
export async function storeBenefitTaken(row: Readonly<{ person: string; entry: bigint; at: Date }>): Promise<boolean> {
  const input = JSON.stringify({ ...row, entry: String(row.entry) });
  const [answer] = await db().$queryRaw<{ taken: boolean }[]>`SELECT take_benefit(${input}::jsonb) AS taken`;
  return answer?.taken ?? false;
}
