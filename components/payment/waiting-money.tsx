import type { I18n } from '#components/page/i18n';
import { isClosed } from '#components/review/message-labels';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';
import type { PledgeView } from '#server/pledge/pledge-record-queries';

type Props = { pledge: Pick<PledgeView, 'review' | 'waiting'>; i18n: I18n<PledgeKey> };

/** Money that has arrived for a pledge that is not accepted: it counts later, or is owed back. Nothing if there is none. */
export function WaitingMoney({ pledge: { review, waiting }, i18n: { t, language } }: Props) {
  if (!waiting) return null;
  const amount = formatMoney(waiting, language.numbers);
  return (
    <p className="mb-5 border-s-4 border-sun ps-4 font-semibold">
      {t(isClosed(review) ? 'moneyOwed' : 'moneyWaits', { amount })}
    </p>
  );
}
