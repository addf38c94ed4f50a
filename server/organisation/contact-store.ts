import { db } from '#server/db';

/**
 * The rights of a person as a contact of an organisation. If `isConfirmed` is false, the rights have no effect and the person sees only their own
 * pledges.
 */
export type ContactRights = Readonly<{
  isConfirmed: boolean;
  isPrimary: boolean;
  isBilling: boolean;
  isLogos: boolean;
  isAll: boolean;
}>;

/** All contact rows of a person in an organisation: one for each time they are a contact of it. */
export async function findContactRights(userId: string, organisationId: bigint): Promise<ContactRights[]> {
  const rows = await db().organisationContact.findMany({
    where: { userId, organisationId },
    select: { status: true, isPrimary: true, isBilling: true, isLogos: true, isAll: true },
  });
  return rows.map(({ status, ...rights }) => ({ ...rights, isConfirmed: status === 'confirmed' }));
}

/** Confirms a pending contact on behalf of `actor`. False if there is no such contact, or `actor` may not confirm it. */
export async function storeConfirmedContact(actor: string, contact: bigint, at: Date): Promise<boolean> {
  const [row] = await db().$queryRaw<{ confirmed: boolean }[]>`
    SELECT confirm_contact(${actor}::uuid, ${contact}::bigint, ${at}::timestamptz) AS confirmed`;
  return row?.confirmed ?? false;
}
