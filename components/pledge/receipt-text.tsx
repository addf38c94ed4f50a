import { dueText } from '#components/pledge/due-text';
import type { I18n } from '#components/page/i18n';
import type { PledgeView } from '#server/pledge/pledge-record-queries';
import { promisedText } from '#components/pledge/promised-text';
import type { AccountKey } from '#content/messages/account';
import type { PledgeKey } from '#content/messages/pledge';

function dueKey(isFirst: boolean, isDated: boolean) {
  if (isDated) return isFirst ? 'receiptFirstDue' : 'receiptDue';
  return isFirst ? 'receiptFirstLater' : 'receiptLater';
}

/** The texts of a new pledge's receipt. `email` is the address of who made it: the only person who is told. */
export function receiptTexts(pledge: PledgeView, email: string, i18n: I18n<PledgeKey | AccountKey>) {
  const { kind, reference, what, instalments, review } = pledge;
  const { t } = i18n;
  const [first] = instalments;
  const [count, promised] = [instalments.length, promisedText(pledge, i18n)];
  const isConfirmed = review === 'approved';
  return {
    reference,
    title: t(isConfirmed ? 'receiptConfirmed' : 'receiptReview'),
    what: count > 1 ? t('receiptIn', { promised, count, what }) : t('heading', { promised, what }),
    state: t(`review-${isConfirmed ? 'approved' : 'submitted'}`),
    next: [
      t('receiptEmail', { email }),
      ...(kind === 'sponsorship' ? [t('receiptOnlyYou')] : []),
      ...(isConfirmed ? [] : [t('receiptReviewed')]),
      ...(isConfirmed && pledge.name?.status === 'waiting' ? [t('nameWaiting')] : []),
      ...(first ? [t(dueKey(count > 1, first.due !== null), { day: dueText(first, i18n) })] : []),
    ],
  };
}
