import type { I18n } from '#components/page/i18n';
import type { PledgeSummary } from '#server/pledge/pledge-summary';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';

/** "$120.00", "5 hours a month" or "Free". */
export function promisedText(
  { amount, hoursPerMonth }: Pick<PledgeSummary, 'amount' | 'hoursPerMonth'>,
  { language, t }: I18n<PledgeKey>,
): string {
  if (hoursPerMonth !== null) return t('hoursAMonth', { hours: hoursPerMonth });
  return amount === null || amount.amount === 0n ? t('free') : formatMoney(amount, language.numbers);
}
