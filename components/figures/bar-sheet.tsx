import { scaleLinear } from 'd3-scale';
import { FigureTable } from '#components/figures/figure-table';
import type { BarRow } from '#components/figures/figures-view';
import type { Told } from '#components/site/told';
import type { Currency } from '#domain/money';
import { formatShortMoney } from '#domain/money';

export type HeadKey = 'pledgesHead' | 'promisedHead' | 'receivedHead';

type Props = { told: Told<HeadKey>; caption: string; first: string; rows: readonly BarRow[]; currency: Currency };

/** Sums by kind or programme, each with its bar. */
export function BarSheet({ told: { tongue, t }, caption, first, rows, currency }: Props) {
  const most = rows.reduce((top, row) => (row.promised > top ? row.promised : top), 0n);
  const scale = scaleLinear()
    .domain([0, Math.max(1, Number(most))])
    .range([0, 100])
    .clamp(true);
  const width = (amount: bigint) => Math.trunc(scale(Number(amount)) * 100) / 100;
  const counted = rows.some((row) => row.pledges !== undefined);
  const count = new Intl.NumberFormat(tongue.numbers);
  return (
    <div className="sheet-frame">
      <FigureTable
        caption={caption}
        heads={[first, ...(counted ? [t('pledgesHead')] : []), t('promisedHead'), t('receivedHead')]}
        rows={rows.map((row) => ({
          name: row.name,
          cells: [
            ...(counted ? [count.format(row.pledges ?? 0)] : []),
            formatShortMoney({ amount: row.promised, currency }, tongue.numbers),
            formatShortMoney({ amount: row.received, currency }, tongue.numbers),
          ],
          bar: { promised: width(row.promised), received: width(row.received) },
        }))}
        stack="sheet-stack"
      />
    </div>
  );
}
