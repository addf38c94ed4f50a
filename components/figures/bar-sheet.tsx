import { scaleLinear } from 'd3-scale';
import { FigureTable } from '#components/figures/figure-table';
import type { I18n } from '#components/page/i18n';
import { formatCount } from '#domain/count-text';
import { formatShortMoney, type Currency } from '#domain/money';

export type HeadKey = 'pledgesHead' | 'promisedHead' | 'receivedHead';

/** One bar: its name and two sums. The received sum is part of the promised one. */
type BarRow = { key: string; name: string; promised: bigint; received: bigint; pledges?: number };

type Props = { i18n: I18n<HeadKey>; caption: string; first: string; rows: readonly BarRow[]; currency: Currency };

/** Sums by kind or programme, each with a bar. */
export function BarSheet({ i18n: { language, t }, caption, first, rows, currency }: Props) {
  const most = rows.reduce((top, row) => (row.promised > top ? row.promised : top), 0n);
  const scale = scaleLinear()
    .domain([0, Math.max(1, Number(most))])
    .range([0, 100])
    .clamp(true);
  const width = (amount: bigint) => Math.trunc(scale(Number(amount)) * 100) / 100;
  const counted = rows.some((row) => row.pledges !== undefined);
  return (
    <div className="sheet-frame">
      <FigureTable
        caption={caption}
        heads={[first, ...(counted ? [t('pledgesHead')] : []), t('promisedHead'), t('receivedHead')]}
        rows={rows.map((row) => ({
          name: row.name,
          cells: [
            ...(counted ? [formatCount(row.pledges ?? 0, language.numbers)] : []),
            formatShortMoney({ amount: row.promised, currency }, language.numbers),
            formatShortMoney({ amount: row.received, currency }, language.numbers),
          ],
          bar: { promised: width(row.promised), received: width(row.received) },
        }))}
        stack="sheet-stack"
      />
    </div>
  );
}
