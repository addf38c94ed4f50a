import { scaleLinear } from 'd3-scale';
import type { BarRow } from '#components/figures/figures-view';
import { kept } from '#domain/kept';
import type { Currency } from '#domain/money';

/** "$250K": short enough for an axis. By language and currency, `en-US USD`. */
const axisMoney = kept((key) => {
  const [numbers, currency] = key.split(' ') as [string, Currency];
  return new Intl.NumberFormat(numbers, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  });
});

const pct = (value: number) => `${Math.trunc(value * 100) / 100}%`;

type ColumnsProps = Pick<React.SVGProps<SVGGElement>, 'className' | 'fill'> & {
  rows: readonly BarRow[];
  /** How high the column of a month is, in hundredths of the chart. */
  of: (row: BarRow) => number;
};

/** A column for each month, in its own share of the width: the names below are set in the same shares. */
function Columns({ rows, of, ...filling }: ColumnsProps) {
  const share = 100 / rows.length;
  return (
    <g {...filling}>
      {rows.map((row, index) => {
        const height = of(row);
        return height > 0 ? (
          <rect
            key={row.key}
            x={pct(index * share)}
            width={pct(share * 0.72)}
            y={pct(100 - height)}
            height={pct(height)}
          />
        ) : null;
      })}
    </g>
  );
}

/**
 * Eight names at most, every other one of which gives way where letters are large or the chart is small; smaller still, the first and the last month alone
 * (`month-names` in look.css). A name is set only where the width of its whole step is free.
 */
function nameStyle(index: number, months: number): string | null | undefined {
  const every = Math.trunc((months + 7) / 8);
  const isNamed = (step: number) => index % step === 0 && index + step <= months;
  if (isNamed(2 * every) || index === 0) return undefined;
  if (isNamed(every)) return 'chart-spare';
  return index === months - 1 ? 'chart-end' : null;
}

type ChartProps = { rows: readonly BarRow[]; numbers: string; currency: Currency; minor: number };

/** Columns month by month; the table beside it holds the same figures exactly. Its words are text of the page and grow with it; only lines and columns are drawn. */
export function MonthChart({ rows, numbers, currency, minor }: ChartProps) {
  const most = rows.reduce((top, row) => Math.max(top, Number(row.promised), Number(row.received)), 0) / minor;
  const y = scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(4)
    .range([0, 100]);
  const ticks = y.ticks(4);
  return (
    <div className="month-chart" aria-hidden="true">
      <svg className="month-lines" focusable="false">
        {ticks.map((tick) => (
          <line
            key={tick}
            x2="100%"
            y1={pct(100 - y(tick))}
            y2={pct(100 - y(tick))}
            className={tick === 0 ? 'stroke-ink' : 'stroke-rule'}
          />
        ))}
      </svg>
      <div className="month-ticks">
        {ticks.map((tick) => (
          <span key={tick}>{axisMoney(`${numbers} ${currency}`).format(tick)}</span>
        ))}
      </div>
      <svg focusable="false">
        <Columns rows={rows} of={(row) => y(Number(row.promised) / minor)} className="fill-sun" />
        <Columns rows={rows} of={(row) => y(Number(row.received) / minor)} fill="url(#chart-hatch)" />
      </svg>
      <div className="month-names">
        <div>
          {rows.map((row, index) => {
            const style = nameStyle(index, rows.length);
            return (
              <span key={row.key} className={style ?? undefined}>
                {style === null ? null : row.name}
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
