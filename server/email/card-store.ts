import { db } from '#server/db';

/** The card that an email is about, if it may be sent now: staff passed it, and its gift is accepted. Null otherwise. */
export async function findSendableCard(pledgeId: bigint) {
  const card = await db().dedicationCard.findFirst({
    where: { pledgeId, state: 'passed', pledge: { review: 'approved', dedication: { not: 'none' } } },
    include: { pledge: { select: { dedication: true, dedicationName: true } } },
  });
  return card?.email ? { ...card, email: card.email } : null;
}

/** Records that the mail server has taken a card, and deletes its address and texts. */
export async function storeCardSent(row: Readonly<{ email: bigint; messageId: string; at: Date }>): Promise<void> {
  const input = JSON.stringify({ ...row, email: String(row.email) });
  await db().$queryRaw`SELECT record_card_sent(${input}::jsonb)::text`;
}
