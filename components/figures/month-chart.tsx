import { scaleBand, scaleLinear } from 'd3-scale';
import type { BarRow } from '#components/figures/figures-view';
import { money, type Currency } from '#domain/money';

const HEIGHT = 380;
const FLOOR = HEIGHT - 34;

/** "$250K": short enough for an axis. */
function axisMoney(value: number, currency: Currency): string {
  const { currency: code } = money(0n, currency);
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: code,
    notation: 'compact',
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  }).format(value);
}

/** Columns month by month; the table beside it holds the same figures exactly. */
export function MonthChart({ rows, currency, minor }: { rows: readonly BarRow[]; currency: Currency; minor: number }) {
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
  const pct = (value: number) => `${Math.trunc(value * 100) / 100}%`;
  return (
    <svg className="block h-[380px] w-full overflow-visible" aria-hidden="true" focusable="false">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'stroke-ink' : 'stroke-rule'} />
          <text x="0" y={y(tick) - 6} className="fill-quiet text-xs tabular">
            {axisMoney(tick, currency)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const left = x(row.key) ?? 0;
        const top = y(Number(row.promised) / minor);
        const got = y(Number(row.received) / minor);
        return (
          <g key={row.key}>
            <rect
              x={pct(left)}
              width={pct(x.bandwidth())}
              y={top}
              height={Math.max(0, FLOOR - top)}
              className="fill-sun"
            />
            <rect
              x={pct(left)}
              width={pct(x.bandwidth())}
              y={got}
              height={Math.max(0, FLOOR - got)}
              fill="url(#chart-hatch)"
            />
            {index % every === 0 ? (
              <text
                x={pct(left)}
                y={HEIGHT - 12}
                className={`fill-quiet text-[min(var(--text-xs),5.5vw)] ${(index / every) % 2 === 1 ? 'chart-spare' : ''}`}
              >
                {row.name}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
