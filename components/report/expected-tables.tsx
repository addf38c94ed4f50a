import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { ReportKey } from '#content/messages/reports';
import { formatMonth } from '#domain/civil-date';
import { OVERDUE_AGES } from '#domain/overdue-age';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, toShare, type Money } from '#domain/money';
import type { Expected } from '#server/report/report-queries';

type Props = { expected: readonly Expected[]; i18n: I18n<ReportKey> };

/** What is still expected, by how long ago it fell due. */
export function Receivables({ expected, i18n: { t, language } }: Props) {
  const overdue = (inner: React.ReactNode) => (
    <TextLink href={localizedPath(language, '/admin/payments?show=overdue')} prefetch={false}>
      {inner}
    </TextLink>
  );
  const longest = OVERDUE_AGES.at(-1) ?? 0;
  const labels = [...OVERDUE_AGES.map((days) => t('upToDays', { days })), t('moreDays', { days: longest })];
  return (
    <section id="receivables" className="mb-10">
      <h2 className="text-xl">{t('receivables')}</h2>
      <p className="mb-4 mt-1 max-w-measure text-sm text-quiet">{t.rich('receivablesText', { a: overdue })}</p>
      {expected.length === 0 ? <p>{t('noExpected')}</p> : null}
      {expected.map(({ currency, total, notDue, ages }) => (
        <dl key={currency} className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
          {[
            [t('allExpected'), total] as const,
            [t('notDue'), notDue] as const,
            ...ages.map((amount, at) => [labels[at] ?? '', amount] as const),
          ].map(([label, amount]) => (
            <div key={label}>
              <dt className="text-xs text-quiet">{label}</dt>
              <dd className="figure-face tabular text-xl">{formatMoney(amount, language.numbers)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  );
}

/** What is still expected, by the month in which it falls due, each with a bar of its share of the largest. */
export function Forecast({ expected, i18n: { t, language } }: Props) {
  return (
    <section id="forecast" className="mb-10">
      <h2 className="text-xl">{t('forecast')}</h2>
      <p className="mb-4 mt-1 max-w-measure text-sm text-quiet">{t('forecastText')}</p>
      {expected.length === 0 ? <p>{t('noExpected')}</p> : null}
      {expected.map(({ currency, past, months }) => {
        const lines: readonly (readonly [label: string, open: Money])[] = [
          ...(past.amount > 0n ? [[t('pastMonths'), past] as const] : []),
          ...months.map(({ month, open }) => [formatMonth(month, language.days), open] as const),
        ];
        const most = lines.reduce((found, [, { amount }]) => (amount > found ? amount : found), 0n);
        return (
          <dl key={currency} className="mb-6 max-w-3xl border-t-[1.5px] border-ink text-sm">
            {lines.map(([label, open]) => (
              <div
                key={label}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 border-b border-rule py-1.5 sm:grid-cols-[10rem_minmax(0,1fr)_8rem]"
              >
                <dt>{label}</dt>
                <dd aria-hidden className="h-2.5 max-sm:hidden">
                  <svg viewBox="0 0 100 1" preserveAspectRatio="none" className="h-full w-full fill-sun-deep">
                    <rect width={(toShare(open.amount, most) ?? 0) * 100} height="1" />
                  </svg>
                </dd>
                <dd className="tabular text-end">{formatMoney(open, language.numbers)}</dd>
              </div>
            ))}
          </dl>
        );
      })}
    </section>
  );
}
