import { z } from 'zod';
import type { Prisma } from '#generated/prisma/client';
import type { CivilDate } from '#domain/civil-date';
import type { Delivery } from '#domain/delivery';
import type { Promised } from '#server/catalogue/benefit-texts';
import { db } from '#server/db';

const toText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const Recorded = z.union([
  z.object({ kind: z.literal('too-many'), left: z.number().int(), promised: z.number().int() }),
  z.object({
    kind: z.enum(['recorded', 'replayed', 'key-reused', 'not-in-term', 'own-organisation', 'not-found']),
  }),
]);

const TakenBack = z.enum(['taken-back', 'own-organisation', 'conflict', 'not-found']);

const AddedFile = z.enum(['stored', 'replaced', 'own-organisation', 'conflict', 'not-found']);

/** The results of `record_delivery` and `take_back_delivery`. */
export type RecordedDelivery = z.output<typeof Recorded>;
export type TakenBackDelivery = z.output<typeof TakenBack>;

type Act = Readonly<{ organisation: bigint; actor: string; at: Date }>;

/** Stores a delivery of a benefit in a year of a sponsorship's term, with its event, once for each key. */
export async function storeDelivery(
  row: Act & Delivery & Readonly<{ reference: string; benefit: string; year: number; key: string; today: CivilDate }>,
): Promise<RecordedDelivery> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT record_delivery(${toText(row)}::jsonb) AS said`;
  return Recorded.parse(answer?.said);
}

/** Stores that a delivery was recorded by mistake, with its event. */
export async function storeTakenBack(
  row: Act & Readonly<{ delivery: bigint; reason: string }>,
): Promise<TakenBackDelivery> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT take_back_delivery(${toText(row)}::jsonb) AS said`;
  return TakenBack.parse(answer?.said);
}

/** Stores which file shows a delivery, with its event. The file is there already. `replaces`: the event of the file that it is to replace, 0n for none. */
export async function storeDeliveryFile(
  row: Act & Readonly<{ delivery: bigint; replaces: bigint; key: string; type: string }>,
): Promise<z.output<typeof AddedFile>> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT add_delivery_file(${toText(row)}::jsonb) AS said`;
  return AddedFile.parse(answer?.said);
}

/** The key of the file that shows a delivery of a sponsorship; null if it has none. */
export async function findDeliveryFile(pledgeId: bigint, delivery: bigint): Promise<string | null> {
  const row = await db().deliveryFile.findFirst({
    where: { deliveryId: delivery, delivery: { pledgeId } },
    select: { fileKey: true },
  });
  return row?.fileKey ?? null;
}

const WITH_DELIVERIES = {
  id: true,
  reference: true,
  termFrom: true,
  termUntil: true,
  amount: true,
  termYears: true,
  currency: true,
  recognition: true,
  showLogo: true,
  inReport: true,
  atEvents: true,
  tier: { select: { name: true } },
  organisation: { select: { slug: true, publicName: true } },
  benefits: { orderBy: [{ round: 'desc' }, { position: 'asc' }] },
  deliveries: {
    orderBy: { id: 'asc' },
    include: {
      file: { select: { fileType: true, eventId: true } },
      event: {
        select: { actor: { select: { name: true, email: true } }, private: { select: { data: true } } },
      },
    },
  },
} satisfies Prisma.PledgeSelect;

const ACCEPTED = {
  kind: 'sponsorship',
  review: 'approved',
  termFrom: { not: null },
  termUntil: { not: null },
} as const;

/** The accepted sponsorships of an organisation with what was promised and delivered, newest first. */
export function findOfOrganisation(organisationId: bigint) {
  return db().pledge.findMany({
    where: { organisationId, ...ACCEPTED },
    orderBy: { id: 'desc' },
    take: 100,
    select: WITH_DELIVERIES,
  });
}

/** The same of those with these references that a person made, or whose organisation they are a confirmed contact of. */
export function findOfPerson(userId: string, references: readonly string[]) {
  const contacts = { some: { userId, status: 'confirmed' } };
  return db().pledge.findMany({
    where: {
      reference: { in: [...references] },
      ...ACCEPTED,
      OR: [{ supporterId: userId }, { organisation: { contacts } }],
    },
    orderBy: { id: 'desc' },
    select: WITH_DELIVERIES,
  });
}

/** The same of one sponsorship; null if it is not accepted. */
export function findWithDeliveries(id: bigint) {
  return db().pledge.findFirst({ where: { id, ...ACCEPTED }, select: WITH_DELIVERIES });
}

/** What has arrived of a pledge, in minor units, as far as it settles what was promised. */
export async function findReceived(pledgeId: bigint): Promise<bigint> {
  const { _sum } = await db().ledgerEntry.aggregate({ where: { pledgeId }, _sum: { settled: true } });
  return _sum.settled ?? 0n;
}

/** A sponsorship with what was promised and delivered. */
export type DeliveredRow = Awaited<ReturnType<typeof findOfOrganisation>>[number];

/** Queues the emails about what was recorded on the last seven days before this one, in a time zone. Returns how many. */
export async function storeDeliveryNotices(on: CivilDate, timeZone: string): Promise<number> {
  const [row] = await db().$queryRaw<{ queued: number }[]>`
    SELECT queue_delivery_notices(${on}::date, ${timeZone}) AS queued`;
  return row?.queued ?? 0;
}

/** What was recorded for an organisation on the civil day of an event, without what was taken back, and how many of the year were used by then. */
export function findDeliveredWith(organisation: bigint, event: bigint, timeZone: string) {
  return db().$queryRaw<(Promised & Readonly<{ quantity: number; on: string; used: number; promised: number }>)[]>`
    SELECT d.slug, b.name, b.translations, d.quantity, d.delivered_on::text AS "on", COALESCE(b.quantity, 1) AS promised,
      (SELECT sum(u.quantity)::int FROM benefit_delivery u WHERE u.pledge_id = d.pledge_id AND u.slug = d.slug AND u.year = d.year) AS used
    FROM event said JOIN event e ON e.stream = 'organisation' AND (e.at AT TIME ZONE ${timeZone})::date = (said.at AT TIME ZONE ${timeZone})::date
    JOIN benefit_delivery d ON d.event_id = e.id JOIN pledge l ON l.id = d.pledge_id
    JOIN LATERAL (SELECT name, translations, quantity FROM pledge_benefit WHERE pledge_id = d.pledge_id AND slug = d.slug ORDER BY round DESC LIMIT 1) b ON true
    WHERE said.id = ${event}::bigint AND l.organisation_id = ${organisation}::bigint AND d.takes_back_id IS NULL
      AND NOT EXISTS (SELECT FROM benefit_delivery t WHERE t.takes_back_id = d.id)
    ORDER BY d.id`;
}
