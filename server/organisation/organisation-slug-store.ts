import { db } from '#server/db';

/** The id of an organisation by its name in addresses; null if there is none, or it was merged into another. */
export async function findOrganisationId(slug: string): Promise<bigint | null> {
  const row = await db().organisation.findUnique({ where: { slug, status: { not: 'merged' } }, select: { id: true } });
  return row?.id ?? null;
}

/** An organisation with its contacts, by its name in addresses; null if there is none. `mergedInto` is the one that it has become a part of. */
export function findWithContacts(slug: string) {
  return db().organisation.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      publicName: true,
      website: true,
      status: true,
      billingEmail: true,
      mergedInto: { select: { slug: true } },
      contacts: { orderBy: { id: 'asc' }, include: { user: { select: { name: true, email: true } } } },
    },
  });
}

/** The organisations of a person, by name: those that they are a contact of, and those that their address is invited to. */
export function findOrganisationsOf(userId: string, email: string, invitedAfter: Date) {
  const own = { some: { OR: [{ userId }, { email, status: 'invited', invitedAt: { gt: invitedAfter } }] } };
  return db().organisation.findMany({
    where: { status: { not: 'merged' }, contacts: own },
    select: { slug: true, publicName: true, contacts: { where: { userId }, select: { id: true } } },
    orderBy: [{ publicName: 'asc' }, { id: 'asc' }],
    take: 50,
  });
}
