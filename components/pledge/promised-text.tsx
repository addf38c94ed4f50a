import type { I18n } from '#components/page/i18n';
import type { Promised } from '#components/pledge/pledge-view';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';

/** "$120.00", "5 hours a month" or "Free". */
export function promisedText({ amount, hoursPerMonth }: Promised, { language, t }: I18n<PledgeKey>): string {
  if (hoursPerMonth !== null) return t('hoursAMonth', { hours: hoursPerMonth });
  return amount === null || amount.amount === 0n ? t('free') : formatMoney(amount, language.numbers);
}
