import { dueWords } from '#components/pledge/due-text';
import type { InstalmentView } from '#components/pledge/pledge-view';
import { StateMark } from '#components/pledge/state-badge';
import { fulfilmentWords } from '#components/pledge/state-labels';
import { formatMoney } from '#domain/money';

/** The parts of a pledge: when, how much, what arrived. */
export function InstalmentTable({ instalments }: { instalments: readonly InstalmentView[] }) {
  return (
    <div className="sheet-frame">
      <table className="sheet sheet-stack">
        <caption className="sr-only">Parts of this pledge</caption>
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col" className="num">
              Amount
            </th>
            <th scope="col" className="num">
              Received
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map((part) => (
            <tr key={part.seq}>
              <th scope="row">{dueWords(part)}</th>
              <td className="num" data-label="Amount">
                {formatMoney(part.amount)}
              </td>
              <td className="num" data-label="Received">
                {part.settled.amount === 0n ? '–' : formatMoney(part.settled)}
              </td>
              <td>
                <StateMark {...fulfilmentWords(part.state)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
