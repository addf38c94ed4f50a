import type { PledgeView } from '#components/pledge/pledge-view';
import { REVIEW_WORDS } from '#components/review/review-messages';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';

/** What happens next to a pledge, for its supporter. */
export function nextStepWords(pledge: Pick<PledgeView, 'review' | 'fulfilment' | 'nextDue' | 'awaitsPayment'>): string {
  if (pledge.review !== 'approved') return REVIEW_WORDS[pledge.review].meaning;
  if (pledge.fulfilment === 'fulfilled') return 'All of it has arrived. Thank you: the promise is kept.';
  if (pledge.nextDue) {
    const late = pledge.fulfilment === 'overdue' ? 'was due' : 'is due';
    return `${formatMoney(pledge.nextDue.amount)} ${late} on ${formatDate(pledge.nextDue.due)}. Please give the reference with your payment.${pledge.awaitsPayment ? ' A year begins when your payment arrives.' : ''}`;
  }
  return pledge.fulfilment === null ? 'Nothing is to be paid. Welcome.' : 'Nothing more is expected of it.';
}
