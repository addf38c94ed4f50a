import { wholeMoney } from '#components/campaign/progress-words';
import { ChartKey } from '#components/figures/chart-hatch';
import { FigureTable } from '#components/figures/figure-table';
import { MonthChart } from '#components/figures/month-chart';
import { exponentOf } from '#domain/currency';
import type { Figures } from '#domain/figures';

function monthName(month: string, style: 'long' | 'short'): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    month: style,
    year: style === 'long' ? 'numeric' : '2-digit',
    timeZone: 'UTC',
  });
  return words.format(new Date(`${month}-01T00:00:00Z`));
}

/** Month by month: the chart, and the same figures as a table. */
export function MonthPart({
  figures,
  definition,
}: {
  figures: Pick<Figures, 'byMonth' | 'currency'>;
  definition: string;
}) {
  const { byMonth, currency } = figures;
  if (byMonth.length === 0) return null;
  return (
    <section aria-labelledby="months" className="mt-20">
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h2 id="months" className="text-3xl">
          By month
        </h2>
        <ChartKey />
      </div>
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="sheet-frame">
          <MonthChart
            currency={currency}
            minor={10 ** exponentOf(currency)}
            rows={byMonth.map((row) => ({ ...row, key: row.month, name: monthName(row.month, 'short') }))}
          />
        </div>
        <section
          className="sheet-frame max-h-[25.5rem] overflow-y-auto border-b border-rule"
          aria-label="Figures by month"
          tabIndex={0}
        >
          <FigureTable
            caption={definition}
            heads={['Month', 'Promised', 'Received']}
            rows={byMonth.map((row) => ({
              name: monthName(row.month, 'long'),
              cells: [row.promised, row.received].map((amount) => wholeMoney({ amount, currency })),
            }))}
            stack="sheet-stack-late"
          />
        </section>
      </div>
    </section>
  );
}
