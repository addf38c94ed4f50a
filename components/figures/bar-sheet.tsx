import type { BarRow } from '#components/figures/figures-view';
import { MoneyCells, MoneyHeads } from '#components/figures/money-cells';
import type { Currency } from '#domain/money';
import { scaleLinear } from 'd3-scale';

type Props = { caption: string; first: string; rows: readonly BarRow[]; currency: Currency };

/** A table whose lines carry their bars: the chart and its figures cannot part. */
export function BarSheet({ caption, first, rows, currency }: Props) {
  const most = rows.reduce((top, row) => (row.promised > top ? row.promised : top), 0n);
  const scale = scaleLinear()
    .domain([0, Math.max(1, Number(most))])
    .range([0, 100])
    .clamp(true);
  const counted = rows.some((row) => row.pledges !== undefined);
  const count = new Intl.NumberFormat('en-US');
  return (
    <div className="sheet-frame">
      <table className="sheet sheet-figures sheet-stack">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {counted ? <th scope="col">Pledges</th> : null}
            <MoneyHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                <Bar promised={scale(Number(row.promised))} received={scale(Number(row.received))} />
              </th>
              {counted ? <td data-label="Pledges">{count.format(row.pledges ?? 0)}</td> : null}
              <MoneyCells row={row} currency={currency} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function at(width: number): string {
  return `${Math.trunc(width * 100) / 100}%`;
}

/** Widths in hundredths of the column. */
function Bar({ promised, received }: { promised: number; received: number }) {
  return (
    <svg className="mt-1.5 block h-3 w-full" aria-hidden="true" focusable="false">
      <rect width="100%" height="12" className="fill-sunk" />
      <rect width={at(promised)} height="12" className="fill-sun" />
      <rect width={at(received)} height="12" fill="url(#chart-hatch)" />
    </svg>
  );
}
