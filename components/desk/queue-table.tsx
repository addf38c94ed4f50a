'use client';

import { ChosenBar, PickBox, type Choosing } from '#components/desk/chosen-bar';
import type { QUEUE_KEYS } from '#components/desk/queue-texts';
import type { ColumnCell } from '#components/desk/queue-columns';
import { RowKeys } from '#components/desk/row-keys';
import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import { TextLink } from '#components/page/text-link';

/** A row of the queue as texts. */
export type QueueLine = {
  reference: string;
  /** The address of its record, which leads on in this list. */
  href: string;
  age: { short: string; full: string };
  kind: string;
  name: string;
  promised: string;
  what: string;
  state: StateWords;
  halfApproved: boolean;
  assignee: { short: string; full: string } | null;
  /** The cells of the columns that the reader has chosen. */
  cells: readonly ColumnCell[];
};

type Texts = Readonly<Record<(typeof QUEUE_KEYS)[number], string>>;

type Props = {
  lines: readonly QueueLine[];
  texts: Texts;
  /** The headings of the columns that the reader has chosen. */
  columns: readonly ColumnCell[];
  /** For who may decide: what it takes to choose several pledges. */
  choosing: Choosing | null;
  /** The id of what has just been said above the list. */
  describedBy?: string;
  /** The text about the keyboard shortcuts. */
  children: React.ReactNode;
};

/** The queue, one row for each pledge. The client renders it too, so the response contains its rows once, as texts, and not a second time as markup. */
export function QueueTable({ lines, texts, columns, choosing, describedBy, children }: Props) {
  const picked = lines.filter(({ reference }) => choosing?.picked.includes(reference)).length;
  return (
    <ChosenBar choosing={choosing} picked={picked}>
      <RowKeys label={texts.pledges} describedBy={describedBy}>
        <table className="sheet desk-sheet queue-sheet">
          <thead>
            <tr>
              <th scope="col">{texts.age}</th>
              <th scope="col">{texts.reference}</th>
              <th scope="col">{texts.kind}</th>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.promised}</th>
              <th scope="col">{texts.for}</th>
              <th scope="col">{texts.state}</th>
              {columns.map(({ column, text }) => (
                <th key={column} scope="col" className="queue-cell" data-column={column}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.reference} line={line} half={texts.half} choosing={choosing} />
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-xs text-quiet">{children}</p>
      </RowKeys>
    </ChosenBar>
  );
}

function Line({ line, half, choosing }: { line: QueueLine; half: string; choosing: Choosing | null }) {
  return (
    <tr>
      <td>
        <span aria-hidden="true">{line.age.short}</span>
        <span className="sr-only">{line.age.full}</span>
      </td>
      <th scope="row">
        {choosing === null ? null : <PickBox choosing={choosing} reference={line.reference} />}
        <TextLink href={line.href} prefetch={false} className="link">
          {line.reference}
        </TextLink>
      </th>
      <td>{line.kind}</td>
      <td title={line.name}>{line.name}</td>
      <td>{line.promised}</td>
      <td title={line.what}>{line.what}</td>
      <td>
        <StateBadge {...line.state} />
        {line.halfApproved ? <small>{half}</small> : null}
        {line.assignee ? (
          <small title={line.assignee.full}>
            <span aria-hidden="true">{line.assignee.short}</span>
            <span className="sr-only">{line.assignee.full}</span>
          </small>
        ) : null}
      </td>
      {line.cells.map(({ column, text }) => (
        <td key={column} className="queue-cell" data-column={column} title={text}>
          {text}
        </td>
      ))}
    </tr>
  );
}
