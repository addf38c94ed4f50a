import type { I18n } from '#components/page/i18n';
import type { PledgeView } from '#server/pledge/pledge-record-queries';
import type { AccountKey } from '#content/messages/account';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';

/** What happens next to a pledge, for its supporter. */
export function nextStepText(
  {
    review,
    fulfilment,
    nextDue,
    awaitsPayment,
    course,
  }: Pick<PledgeView, 'review' | 'fulfilment' | 'nextDue' | 'awaitsPayment' | 'course'>,
  { language, t }: I18n<PledgeKey | AccountKey>,
): string {
  if (review !== 'approved') return t(`meaning-${review}`);
  if (fulfilment === 'fulfilled') return t(course?.state === 'planned' ? 'stepPaidSoFar' : 'stepPaid');
  if (nextDue) {
    const due = t(fulfilment === 'overdue' ? 'stepOverdue' : 'stepDue', {
      amount: formatMoney(nextDue.amount, language.numbers),
      day: formatDate(nextDue.due, language.days),
    });
    return awaitsPayment ? t('stepAwaits', { due }) : due;
  }
  return t(fulfilment === null ? 'stepFree' : 'stepNothing');
}
