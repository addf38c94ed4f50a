import { db } from '#server/db';

/** The name that a person was shown with last; null if they never were. */
export async function findLastDisplayName(userId: string): Promise<string | null> {
  const pledge = await db().pledge.findFirst({
    where: { supporterId: userId, organisationId: null, displayName: { not: '' } },
    orderBy: { id: 'desc' },
    select: { displayName: true },
  });
  return pledge?.displayName ?? null;
}

/** The organisation that a person became a contact of last, and their name there. Null if they are no confirmed contact. */
export async function findLastOrganisation(userId: string) {
  const contact = await db().organisationContact.findFirst({
    where: { userId, status: 'confirmed' },
    orderBy: { id: 'desc' },
    select: { name: true, organisation: { select: { publicName: true, website: true, billingEmail: true } } },
  });
  return contact?.organisation ? { contactName: contact.name, ...contact.organisation } : null;
}
