import { ChartKey } from '#components/figures/chart-hatch';
import { MonthChart } from '#components/figures/month-chart';
import { MoneyCells, MoneyHeads } from '#components/figures/money-cells';
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
          <table className="sheet sheet-figures sheet-stack-late">
            <caption>{definition}</caption>
            <thead>
              <tr>
                <th scope="col">Month</th>
                <MoneyHeads />
              </tr>
            </thead>
            <tbody>
              {byMonth.map((row) => (
                <tr key={row.month}>
                  <th scope="row">{monthName(row.month, 'long')}</th>
                  <MoneyCells row={row} currency={currency} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}
