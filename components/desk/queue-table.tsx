'use client';

import { RowKeys } from '#components/desk/row-keys';
import { StateMark, type StateWords } from '#components/pledge/state-badge';
import { TextLink } from '#components/page/text-link';

/** A line of the queue in words. */
export type QueueLine = {
  reference: string;
  age: { short: string; full: string };
  kind: string;
  name: string;
  promised: string;
  what: string;
  state: StateWords;
  halfApproved: boolean;
};

/** The queue, one line a pledge. Drawn by the client too: its lines travel once, as words, and not a second time as markup. */
export function QueueTable({ lines }: { lines: readonly QueueLine[] }) {
  return (
    <RowKeys label="Pledges">
      <table className="sheet desk-sheet queue-sheet">
        <thead>
          <tr>
            <th scope="col">Age</th>
            <th scope="col">Reference</th>
            <th scope="col">Kind</th>
            <th scope="col">Name</th>
            <th scope="col">Promised</th>
            <th scope="col">For</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.reference} line={line} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-quiet">
        In the list, <kbd>j</kbd> and <kbd>k</kbd> go down and up, Enter opens, <kbd>a</kbd> and <kbd>d</kbd> open at
        approving and at declining.
      </p>
    </RowKeys>
  );
}

function Line({ line }: { line: QueueLine }) {
  return (
    <tr>
      <td>
        <span aria-hidden="true">{line.age.short}</span>
        <span className="sr-only">{line.age.full}</span>
      </td>
      <th scope="row">
        <TextLink href={`/admin/pledges/${line.reference}`} prefetch={false} className="link">
          {line.reference}
        </TextLink>
      </th>
      <td>{line.kind}</td>
      <td title={line.name}>{line.name}</td>
      <td>{line.promised}</td>
      <td title={line.what}>{line.what}</td>
      <td>
        <StateMark {...line.state} />
        {line.halfApproved ? <small>1 of 2</small> : null}
      </td>
    </tr>
  );
}
