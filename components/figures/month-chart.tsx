import { scaleLinear } from 'd3-scale';
import { memoize } from '#domain/memoize';
import type { Currency } from '#domain/money';
import './month-chart.css';

/** "$250K": short enough for an axis. The formatters, by locale and currency: `en-US USD`. */
const axisMoney = memoize((key) => {
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

/** One column: the name of its month or of its combined months, and sums in minor units. */
export type MonthColumn = { key: string; names: readonly string[]; promised: bigint; received: bigint };

/** The start and the width of a column, in months. */
type Placed = MonthColumn & { start: number; months: number };

function placed(columns: readonly MonthColumn[]): Placed[] {
  let start = 0;
  return columns.map((column) => {
    const months = column.names.length;
    start += months;
    return { ...column, start: start - months, months };
  });
}

type ColumnsProps = Pick<React.SVGProps<SVGGElement>, 'className' | 'fill'> & {
  columns: readonly Placed[];
  /** The width of the chart, in months. */
  months: number;
  /** The height of a column, in percent of the chart. */
  of: (column: Placed) => number;
};

/** A column at its months' share of the width. The names below use the same shares. */
function Columns({ columns, months, of, ...filling }: ColumnsProps) {
  const share = 100 / months;
  return (
    <g {...filling}>
      {columns.map((column) => {
        const height = of(column);
        return height > 0 ? (
          <rect
            key={column.key}
            x={pct(column.start * share)}
            width={pct((column.months - 0.28) * share)}
            y={pct(100 - height)}
            height={pct(height)}
          />
        ) : null;
      })}
    </g>
  );
}

/**
 * At most eight names. With large text or a small chart, every other name is hidden; in even less space, only the first and the last month are shown
 * (`month-names` in month-chart.css). A name is set only where it has the whole width of its step.
 */
function nameStyle(index: number, months: number): string | null | undefined {
  const every = Math.trunc((months + 7) / 8);
  const isNamed = (step: number) => index % step === 0 && index + step <= months;
  if (isNamed(2 * every) || index === 0) return undefined;
  if (isNamed(every)) return 'chart-spare';
  return index === months - 1 ? 'chart-end' : null;
}

type ChartProps = { columns: readonly MonthColumn[]; numbers: string; currency: Currency; minor: number };

/**
 * A column for each month. Combined months share one column, as high as their average, so that its area is their sum. The table next to it has the exact
 * figures. The labels are text of the page and grow with it; only lines and columns are drawn.
 */
export function MonthChart({ columns, numbers, currency, minor }: ChartProps) {
  const months = columns.flatMap((column) => column.names);
  const drawn = placed(columns);
  const promised = (column: Placed) => Number(column.promised) / minor / column.months;
  const received = (column: Placed) => Number(column.received) / minor / column.months;
  const most = drawn.reduce((top, column) => Math.max(top, promised(column), received(column)), 0);
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
        <Columns columns={drawn} months={months.length} of={(column) => y(promised(column))} className="fill-sun" />
        <Columns columns={drawn} months={months.length} of={(column) => y(received(column))} fill="url(#chart-hatch)" />
      </svg>
      <div className="month-names">
        <div>
          {months.map((name, index) => {
            const style = nameStyle(index, months.length);
            return (
              <span key={name} className={style ?? undefined}>
                {style === null ? null : name}
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
