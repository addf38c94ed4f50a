import { db } from '#server/db';

/** What a person may do for an organisation as its contact. `isConfirmed` false: nothing but with what is their own. */
export type ContactRights = Readonly<{
  isConfirmed: boolean;
  isPrimary: boolean;
  isBilling: boolean;
  isLogos: boolean;
  isAll: boolean;
}>;

/** All that a person is to an organisation: one row for each time they are a contact of it. */
export async function findContactRights(userId: string, organisationId: bigint): Promise<ContactRights[]> {
  const rows = await db().organisationContact.findMany({
    where: { userId, organisationId },
    select: { status: true, isPrimary: true, isBilling: true, isLogos: true, isAll: true },
  });
  return rows.map(({ status, ...rights }) => ({ ...rights, isConfirmed: status === 'confirmed' }));
}

/** Confirms a pending contact on somebody's word; false where there is none such, or the word is not theirs to give. */
export async function storeConfirmedContact(actor: string, contact: bigint, at: Date): Promise<boolean> {
  const [row] = await db().$queryRaw<{ confirmed: boolean }[]>`
    SELECT confirm_contact(${actor}::uuid, ${contact}::bigint, ${at}::timestamptz) AS confirmed`;
  return row?.confirmed ?? false;
}
