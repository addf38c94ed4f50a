import { randomUUID } from 'node:crypto';
import { parsePledgeForm } from '#domain/pledge-parsing';
import type { Person } from '#server/auth';
import { makePledge } from '#server/pledge/make-pledge';
import { findOffer } from '#server/pledge/offer-queries';

/** What a form says of a card: "With love" to the Lovelaces, in memory of Byron. */
export const CARD_ANSWERS = {
  dedication: 'memory',
  dedicationName: 'Byron',
  cardTo: 'family@example.org',
  cardName: 'The Lovelace family',
  cardText: 'With love',
};

/** The reference of a new gift with a card, of so many dollars, from the answers of a form. */
export async function giftWithCard(
  person: Person,
  amount = 5,
  over: Readonly<Record<string, string>> = {},
): Promise<string> {
  const found = await findOffer('one-time', undefined);
  if ('refused' in found) throw new Error('No campaign');
  const answers = { amount: 'other', otherAmount: `${amount}.00`, ...CARD_ANSWERS, ...over };
  const parsed = parsePledgeForm('one-time', answers, found.offer);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const made = await makePledge(person, found.campaign, parsed.input, { key: randomUUID(), body: answers, wait: true });
  if (made.kind !== 'made') throw new Error(JSON.stringify(made));
  return made.made.reference;
}

/** The reference of a new gift in memory of Grace, without a card, whose supporter wants to be named. */
export function dedicatedGift(person: Person, displayName: string, message = ''): Promise<string> {
  const dedicated = { dedicationName: 'Grace', cardTo: '', cardName: '', cardText: '' };
  return giftWithCard(person, 10, { recognition: 'named', displayName, message, ...dedicated });
}
