import { dueWords } from '#components/pledge/due-text';
import type { PledgeView } from '#components/pledge/pledge-view';
import { promisedWords } from '#components/pledge/promised-text';

/** What the receipt of a new pledge says. */
export function receiptWords(pledge: PledgeView) {
  const { reference, what, instalments, review } = pledge;
  const parts = instalments.length > 1 ? ` in ${instalments.length} parts` : '';
  const [first] = instalments;
  const accepted = review === 'approved';
  return {
    reference,
    what: `${promisedWords(pledge)}${parts} · ${what}`,
    state: accepted ? 'Accepted' : 'In review',
    next: [
      'A letter with this reference is on its way to you.',
      ...(accepted
        ? []
        : ['A person at the foundation reads it and decides; you hear by letter, with the reason if it is no.']),
      ...(first
        ? [
            `${parts ? 'The first part' : 'It'} is due ${first.due ? 'on ' : ''}${dueWords(first)}. No money moves on this site.`,
          ]
        : []),
    ],
  };
}
