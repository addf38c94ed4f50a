import type { I18n } from '#components/page/i18n';
import type { MoneyKey } from '#content/messages/desk-money';
import { OVERDUE_AGES } from '#domain/overdue-age';
import { formatMoney } from '#domain/money';
import type { OpenAges } from '#server/payment/open-instalment-queries';

type Props = { sums: readonly OpenAges[]; i18n: I18n<MoneyKey> };

/** What is overdue in each currency, all of it and by how late it is. */
export function OverdueAges({ sums, i18n: { t, language } }: Props) {
  const longest = OVERDUE_AGES.at(-1) ?? 0;
  const labels = [...OVERDUE_AGES.map((days) => t('upTo', { days })), t('more', { days: longest })];
  return sums.map(({ total, ages }) => (
    <dl key={total.currency} className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
      {[[t('total'), total] as const, ...ages.map((amount, i) => [labels[i] ?? '', amount] as const)].map(
        ([label, amount]) => (
          <div key={label}>
            <dt className="text-xs text-quiet">{label}</dt>
            <dd className="figure-face tabular text-xl">{formatMoney(amount, language.numbers)}</dd>
          </div>
        ),
      )}
    </dl>
  ));
}
