import { scaleBand, scaleLinear, type ScaleBand } from 'd3-scale';
import type { BarRow } from '#components/figures/figures-view';
import { kept } from '#domain/kept';
import type { Currency } from '#domain/money';

const HEIGHT = 380;
const FLOOR = HEIGHT - 34;

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
  /** Where the column of a month ends, from above. */
  of: (row: BarRow) => number;
  x: ScaleBand<string>;
};

function Columns({ rows, of, x, ...filling }: ColumnsProps) {
  return (
    <g {...filling}>
      {rows.map((row) => {
        const top = Math.trunc(of(row));
        return top < FLOOR ? (
          <rect key={row.key} x={pct(x(row.key) ?? 0)} width={pct(x.bandwidth())} y={top} height={FLOOR - top} />
        ) : null;
      })}
    </g>
  );
}

type ChartProps = { rows: readonly BarRow[]; numbers: string; currency: Currency; minor: number };

/** Columns month by month; the table beside it holds the same figures exactly. */
export function MonthChart({ rows, numbers, currency, minor }: ChartProps) {
  const most = rows.reduce((top, row) => Math.max(top, Number(row.promised), Number(row.received)), 0) / minor;
  const y = scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(4)
    .range([FLOOR, 24]);
  const x = scaleBand<string>()
    .domain(rows.map((row) => row.key))
    .range([11, 100])
    .paddingInner(0.28);
  // Eight names at most, every other one of which gives way where there is little room.
  const every = Math.trunc((rows.length + 7) / 8);
  return (
    <svg className="block h-[380px] w-full overflow-visible" aria-hidden="true" focusable="false">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'stroke-ink' : 'stroke-rule'} />
          <text x="0" y={y(tick) - 6} className="fill-quiet text-xs tabular">
            {axisMoney(`${numbers} ${currency}`).format(tick)}
          </text>
        </g>
      ))}
      <Columns rows={rows} of={(row) => y(Number(row.promised) / minor)} x={x} className="fill-sun" />
      <Columns rows={rows} of={(row) => y(Number(row.received) / minor)} x={x} fill="url(#chart-hatch)" />
      <g className="fill-quiet text-[min(var(--text-xs),5.5vw)]">
        {rows
          .filter((_, index) => index % every === 0)
          .map((row, index) => (
            <text
              key={row.key}
              x={pct(x(row.key) ?? 0)}
              y={HEIGHT - 12}
              className={index % 2 ? 'chart-spare' : undefined}
            >
              {row.name}
            </text>
          ))}
      </g>
    </svg>
  );
}
