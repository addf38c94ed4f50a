import { z } from 'zod';
import { toRights, type ContactRole } from '#domain/contact-role';
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

type Act = Readonly<{ actor: string; at: Date }>;

const toText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const Invited = z.enum(['invited', 'not-found', 'known', 'too-many']);

/** Invites somebody, with the event and the email. Again for who is invited already. */
export async function storeInvitation({
  role,
  ...row
}: Act & Readonly<{ organisation: bigint; name: string; email: string; role: ContactRole }>): Promise<
  z.output<typeof Invited>
> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT invite_contact(${toText({ ...row, ...toRights(role) })}::jsonb) AS said`;
  return Invited.parse(answer?.said);
}

/** Makes a person the contact that their address was invited as. Returns whether they are one. */
export async function storeJoined(row: Act & Readonly<{ organisation: bigint }>): Promise<boolean> {
  const [answer] = await db().$queryRaw<{ joined: boolean }[]>`SELECT join_as_contact(${toText(row)}::jsonb) AS joined`;
  return answer?.joined ?? false;
}

const Changed = z.enum(['changed', 'not-found', 'last-primary']);

/** Changes the rights of a contact, with the event. */
export async function storeRights({
  role,
  ...row
}: Act & Readonly<{ contact: bigint; role: ContactRole }>): Promise<z.output<typeof Changed>> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT change_contact_rights(${toText({ ...row, ...toRights(role) })}::jsonb) AS said`;
  return Changed.parse(answer?.said);
}

const Removed = z.enum(['removed', 'not-found', 'last-primary']);

/** Removes a contact or an invitation, with the event. The pledges that they made for the organisation go to a primary contact. */
export async function storeRemovedContact(row: Act & Readonly<{ contact: bigint }>): Promise<z.output<typeof Removed>> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT remove_contact(${toText(row)}::jsonb) AS said`;
  return Removed.parse(answer?.said);
}

/** An invitation that was not accepted yet, with the public name of its organisation; null if there is none any more. */
export function findInvitation(contact: bigint) {
  return db().organisationContact.findUnique({
    where: { id: contact, status: 'invited' },
    select: { email: true, name: true, invitedAt: true, organisation: { select: { slug: true, publicName: true } } },
  });
}
