import type { I18n } from '#components/page/i18n';
import type { PledgeSummary, Recurring } from '#server/pledge/pledge-summary';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';

/** The kind of a pledge: "Recurring gift". */
export function kindText(
  { kind, recurring }: Pick<PledgeSummary, 'kind' | 'recurring'>,
  { t }: Pick<I18n<PledgeKey>, 't'>,
): string {
  return t(recurring ? 'kind-recurring' : `kind-${kind}`);
}

/** "$25.00 every month". */
function everyText({ every, each }: Recurring, { language, t }: I18n<'everyMonth' | 'everyYear'>): string {
  return t(every === 'monthly' ? 'everyMonth' : 'everyYear', { amount: formatMoney(each, language.numbers) });
}

/** "$120.00", "$25.00 every month", "5 hours a month" or "Free". */
export function promisedText(
  { amount, recurring, hoursPerMonth }: Pick<PledgeSummary, 'amount' | 'recurring' | 'hoursPerMonth'>,
  { language, t }: I18n<PledgeKey>,
): string {
  if (hoursPerMonth !== null) return t('hoursAMonth', { hours: hoursPerMonth });
  if (recurring) return everyText(recurring, { language, t });
  return amount === null || amount.amount === 0n ? t('free') : formatMoney(amount, language.numbers);
}
