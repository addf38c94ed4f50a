import { db } from '#server/db';

/** Everything that is stored about a person, without secrets: no token, no hash, no salt. Null if the person does not exist. */
export async function findOwnData(userId: string) {
  const person = await db().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      email: true,
      emailVerified: true,
      locale: true,
      postalAddress: true,
      createdAt: true,
      lastSeenAt: true,
      // Records that were merged into this one: their addresses are the person's too.
      merged: { select: { id: true, email: true, emailVerified: true, createdAt: true, lastSeenAt: true } },
      accounts: { select: { provider: true, providerAccountId: true } },
      emailChange: { select: { email: true, createdAt: true, expires: true } },
      addressChange: { select: { email: true, createdAt: true, effectiveAt: true } },
      factors: { select: { kind: true, addedAt: true, lastUsedAt: true } },
      factorSetup: { select: { kind: true, createdAt: true } },
      recoveryCodes: { select: { usedAt: true } },
      sessions: { select: { provedAt: true, device: true, createdAt: true, lastSeenAt: true, expires: true } },
      roles: { select: { role: true, grantedAt: true } },
      assigned: { select: { assignedAt: true, pledge: { select: { reference: true } } } },
      views: { select: { name: true, query: true } },
      drafts: { select: { kind: true, answers: true, createdAt: true, expiresAt: true } },
      waiting: {
        select: {
          id: true,
          kind: true,
          slug: true,
          years: true,
          answers: true,
          state: true,
          joinedAt: true,
          offeredAt: true,
          offerUntil: true,
          closedAt: true,
        },
      },
      terms: { select: { class: true, firstDay: true, lastDay: true } },
      importedRows: { select: { source: true, import: { select: { at: true } } } },
      emails: { select: { kind: true, subject: true, locale: true, state: true, createdAt: true, sentAt: true } },
      contacts: {
        select: {
          name: true,
          email: true,
          status: true,
          isPrimary: true,
          isBilling: true,
          isLogos: true,
          isAll: true,
          organisation: { select: { publicName: true, website: true } },
        },
      },
      pledges: {
        omit: { search: true },
        include: {
          programme: { select: { slug: true } },
          card: {
            select: { email: true, name: true, giver: true, text: true, state: true, createdAt: true, settledAt: true },
          },
          savedMethod: { select: { source: true, label: true, savedAt: true, refusedOn: true, removedAt: true } },
          charges: { select: { due: true, amount: true, startedAt: true, outcome: true } },
          addOns: { select: { slug: true, name: true, price: true }, orderBy: { position: 'asc' } },
          instalments: { select: { plan: true, seq: true, due: true, amount: true } },
          importedRows: { select: { source: true, externalId: true } },
          deliveries: {
            select: {
              slug: true,
              year: true,
              quantity: true,
              deliveredOn: true,
              link: true,
              file: { select: { fileType: true } },
              event: { select: { at: true, private: { select: { data: true } } } },
            },
          },
          agreements: {
            select: {
              state: true,
              facts: true,
              name: true,
              address: true,
              taxNumber: true,
              madeAt: true,
              sentAt: true,
              signedAt: true,
              voidedAt: true,
            },
          },
          invoices: {
            select: {
              year: true,
              number: true,
              issuedAt: true,
              due: true,
              amount: true,
              name: true,
              address: true,
              taxNumber: true,
              purchaseOrder: true,
              voidedAt: true,
              creditYear: true,
              creditNumber: true,
            },
          },
          payments: {
            select: {
              amount: true,
              currency: true,
              receivedOn: true,
              at: true,
              bankRow: { select: { account: true, bookedOn: true, payer: true, text: true } },
              receipt: { select: { year: true, number: true, issuedAt: true, name: true, address: true } },
            },
          },
        },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (!person) return null;
  const records = [userId, ...person.merged.map(({ id }) => id)];
  const pledges = person.pledges.map(({ id }) => String(id));
  const history = await db().event.findMany({
    where: {
      OR: [
        // Notes and tags that staff wrote about their pledges are data about them, too (GDPR, article 15).
        { stream: { in: ['pledge', 'note', 'tag'] }, streamId: { in: pledges } },
        { stream: 'person', streamId: { in: records } },
        { stream: { in: ['benefit', 'export'] }, actorId: { in: records } },
        { stream: 'organisation', type: 'organisation-details-sent', actorId: { in: records } },
        { type: 'purchase-order-changed', actorId: { in: records } },
        { stream: 'waiting', streamId: { in: person.waiting.map(({ id }) => String(id)) } },
      ],
    },
    select: {
      stream: true,
      streamId: true,
      type: true,
      at: true,
      actorKind: true,
      actorId: true,
      data: true,
      private: { select: { data: true, erasedAt: true } },
    },
    orderBy: { id: 'asc' },
  });
  return { ...person, history };
}
