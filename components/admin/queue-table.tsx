import { RowKeys } from '#components/admin/row-keys';
import { ageWords, type QueueRow } from '#components/admin/queue-view';
import { KIND_WORDS } from '#components/pledge/kind-words';
import { promisedWords } from '#components/pledge/promised-words';
import { PledgeMark } from '#components/pledge/state-mark';
import { TextLink } from '#components/site/text-link';

/** The queue, one line a pledge. */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  return (
    <RowKeys label="Pledges">
      <table className="sheet desk-sheet min-w-[52rem]">
        <thead>
          <tr>
            <th scope="col" className="num">
              Age
            </th>
            <th scope="col">Reference</th>
            <th scope="col">Kind</th>
            <th scope="col">Name</th>
            <th scope="col" className="num">
              Promised
            </th>
            <th scope="col">For</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.reference} row={row} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-quiet">In the list, j and k go down and up, Enter opens.</p>
    </RowKeys>
  );
}

function Row({ row }: { row: QueueRow }) {
  const age = ageWords(row.waitedHours);
  return (
    <tr>
      <td className="num text-quiet">
        <span aria-hidden="true">{age.short}</span>
        <span className="sr-only">{age.full}</span>
      </td>
      <th scope="row" className="whitespace-nowrap">
        <TextLink
          href={`/admin/pledges/${row.reference}`}
          prefetch={false}
          className="link tabular inline-flex min-h-6 items-center"
        >
          {row.reference}
        </TextLink>
      </th>
      <td className="whitespace-nowrap">{KIND_WORDS[row.kind]}</td>
      <td className="max-w-64 truncate" title={row.name}>
        {row.name}
      </td>
      <td className="num font-semibold">{promisedWords(row)}</td>
      <td className="max-w-56 truncate" title={row.what}>
        {row.what}
      </td>
      <td>
        <PledgeMark review={row.review} fulfilment={row.fulfilment} />
        {row.halfApproved ? <span className="ms-2 whitespace-nowrap text-quiet">1 of 2</span> : null}
      </td>
    </tr>
  );
}
