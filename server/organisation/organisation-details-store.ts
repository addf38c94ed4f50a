import { z } from 'zod';
import type { OrganisationBilling, OrganisationDetails } from '#domain/organisation-details';
import { privateTextOf } from '#domain/event';
import { db } from '#server/db';

type Act = Readonly<{ organisation: bigint; actor: string; edited: bigint; at: Date }>;

const toText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const Sent = z.enum(['sent', 'shown', 'conflict', 'not-found']);
const Decided = z.enum(['shown', 'refused', 'conflict', 'own-organisation', 'not-found']);
const Billed = z.enum(['changed', 'conflict', 'too-many', 'not-found']);

/** The results of `send_organisation_details`, `decide_organisation_details` and `change_organisation_billing`. */
export type SentDetails = z.output<typeof Sent>;
export type DecidedDetails = z.output<typeof Decided>;
export type ChangedBilling = z.output<typeof Billed>;

/** Stores what a contact wants to say in public, which staff look at first, with the event. */
export async function storeDetails(row: Act & OrganisationDetails): Promise<SentDetails> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT send_organisation_details(${toText(row)}::jsonb) AS said`;
  return Sent.parse(answer?.said);
}

/** Shows or refuses it, with the event and an email to who sent it. */
export async function storeDetailsDecision(
  row: Act & Readonly<{ show: boolean; reason: string | null }>,
): Promise<DecidedDetails> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT decide_organisation_details(${toText(row)}::jsonb) AS said`;
  return Decided.parse(answer?.said);
}

/** Stores who an organisation's invoices are for, with the event. */
export async function storeBilling(row: Act & OrganisationBilling): Promise<ChangedBilling> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT change_organisation_billing(${toText(row)}::jsonb) AS said`;
  return Billed.parse(answer?.said);
}

/** The last events that the forms of an organisation have to know: see `organisation_edited`. */
export async function readEdited(organisation: bigint): Promise<Readonly<{ details: bigint; billing: bigint }>> {
  const [row] = await db().$queryRaw<{ details: bigint; billing: bigint }[]>`
    SELECT organisation_edited(${organisation}::bigint,
        ARRAY['organisation-details-sent', 'organisation-details-shown', 'organisation-details-refused']) AS details,
      organisation_edited(${organisation}::bigint, ARRAY['organisation-billing-changed']) AS billing`;
  return row ?? { details: 0n, billing: 0n };
}

/** The organisation of an email about an event, with the event's reason. Null if its recipient is not a contact any more. */
export async function findOrganisationEmail(organisation: bigint, event: bigint, recipient: string) {
  const [row, about] = await Promise.all([
    db().organisation.findFirst({
      where: { id: organisation, contacts: { some: { userId: recipient, status: 'confirmed' } } },
      select: { slug: true, publicName: true },
    }),
    db().event.findUnique({ where: { id: event }, select: { private: { select: { data: true } } } }),
  ]);
  return row && { ...row, reason: privateTextOf(about?.private?.data).reason };
}
