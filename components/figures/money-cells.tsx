import { wholeMoney } from '#components/campaign/progress-words';
import type { Currency } from '#domain/money';

/** The heads of the two sums that every table of figures ends with. */
export function MoneyHeads() {
  return (
    <>
      <th scope="col">Promised</th>
      <th scope="col">Received</th>
    </>
  );
}

/** A line's two sums; where lines are stacked, each says what it is. */
export function MoneyCells({ row, currency }: { row: { promised: bigint; received: bigint }; currency: Currency }) {
  return (
    <>
      <td data-label="Promised">{wholeMoney({ amount: row.promised, currency })}</td>
      <td data-label="Received">{wholeMoney({ amount: row.received, currency })}</td>
    </>
  );
}
