import { ChartKey, type ChartKeyKey } from '#components/figures/chart-hatch';
import { FigureTable } from '#components/figures/figure-table';
import { MonthChart } from '#components/figures/month-chart';
import type { I18n } from '#components/page/i18n';
import { formatMonth, formatMonthName } from '#domain/civil-date';
import { exponentOf } from '#domain/currency';
import { memoize } from '#domain/memoize';
import type { Figures } from '#domain/figures';
import { formatShortMoney } from '#domain/money';
import { monthsWithin, type MonthLine } from '#domain/cell-suppression';

export type MonthKey =
  | ChartKeyKey
  | 'monthsTitle'
  | 'monthsGrouped'
  | 'monthsFrom'
  | 'monthsFrame'
  | 'month'
  | 'promisedHead'
  | 'receivedHead'
  | 'byMonthCounts';

type Props = { i18n: I18n<MonthKey>; figures: Pick<Figures, 'byMonth' | 'currency'> };

const short = memoize((days) => new Intl.DateTimeFormat(days, { month: 'short', year: '2-digit', timeZone: 'UTC' }));

const firstOf = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** `January to March 2028`: the year only once if both are the same. */
function nameOf({ from, until }: MonthLine, { language, t }: I18n<'monthsFrom'>): string {
  if (from === until) return formatMonth(from, language.days);
  const first = from.slice(0, 4) === until.slice(0, 4) ? formatMonthName : formatMonth;
  return t('monthsFrom', { from: first(from, language.days), until: formatMonth(until, language.days) });
}

/** The figures by month: the chart, and the same figures as a table. */
export function MonthPart({ i18n, figures }: Props) {
  const { language, t } = i18n;
  const { byMonth, currency } = figures;
  if (byMonth.length === 0) return null;
  return (
    <section aria-labelledby="months" className="mt-20">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h2 id="months" className="text-3xl">
          {t('monthsTitle')}
        </h2>
        <ChartKey i18n={i18n} />
      </div>
      <p className="mt-4 mb-8 max-w-measure text-quiet">{t('monthsGrouped')}</p>
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="sheet-frame">
          <MonthChart
            numbers={language.numbers}
            currency={currency}
            minor={10 ** exponentOf(currency)}
            columns={byMonth.map((line) => ({
              ...line,
              key: line.from,
              names: monthsWithin(line).map((month) => short(language.days).format(firstOf(month))),
            }))}
          />
        </div>
        <section
          className="sheet-frame max-h-[25.5rem] overflow-y-auto border-b border-rule"
          aria-label={t('monthsFrame')}
          tabIndex={0}
        >
          <FigureTable
            caption={t('byMonthCounts')}
            heads={[t('month'), t('promisedHead'), t('receivedHead')]}
            rows={byMonth.map((row) => ({
              name: nameOf(row, i18n),
              cells: [row.promised, row.received].map((amount) =>
                formatShortMoney({ amount, currency }, language.numbers),
              ),
            }))}
            stack="sheet-stack-late"
          />
        </section>
      </div>
    </section>
  );
}
