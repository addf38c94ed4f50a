import { scaleLinear } from 'd3-scale';
import { memoize } from '#domain/memoize';
import type { Currency } from '#domain/money';

/** "$250K": short enough for an axis. By language and currency, `en-US USD`. */
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

/** One column: the names of its month, or of months that are shown together; sums in minor units. */
export type MonthColumn = { key: string; names: readonly string[]; promised: bigint; received: bigint };

/** Where a column begins and how many months it is wide, in months. */
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
  /** How many months the chart is wide. */
  months: number;
  /** How high a column is, in hundredths of the chart. */
  of: (column: Placed) => number;
};

/** A column over the share of the width that is its months': the names below are set in the same shares. */
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
 * Eight names at most, every other one of which gives way where letters are large or the chart is small; smaller still, the first and the last month alone
 * (`month-names` in charts.css). A name is set only where the width of its whole step is free.
 */
function nameStyle(index: number, months: number): string | null | undefined {
  const every = Math.trunc((months + 7) / 8);
  const isNamed = (step: number) => index % step === 0 && index + step <= months;
  if (isNamed(2 * every) || index === 0) return undefined;
  if (isNamed(every)) return 'chart-spare';
  return index === months - 1 ? 'chart-end' : null;
}

type ChartProps = { columns: readonly MonthColumn[]; numbers: string; currency: Currency; minor: number };

/** Columns month by month; months shown together share one, as high as their average, so that its area is their sum. The table beside it holds the same figures exactly. Its labels are text of the page and grow with it; only lines and columns are drawn. */
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
