import type { DocumentTable } from '#server/document/document';

/** The table of a document. The last column holds amounts; each row below it is the sum of one currency. */
export function DocumentTablePart({ table: { title, head, rows, totals, empty } }: { table: DocumentTable }) {
  const last = head.length - 1;
  if (rows.length === 0) return <p className="mt-8">{empty}</p>;
  return (
    <section className="sheet-frame mt-8">
      <table className="sheet sheet-stack">
        <caption className="text-lg">{title}</caption>
        <thead>
          <tr>
            {head.map((text, at) => (
              <th key={text} scope="col" className={at === last ? 'num' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, column) =>
                column === 0 ? (
                  <th
                    key={column}
                    scope="row"
                    className={head.length > 2 ? 'whitespace-nowrap' : 'whitespace-pre-line'}
                  >
                    {text}
                  </th>
                ) : (
                  <td key={column} data-label={head[column]} className={column === last ? 'num' : undefined}>
                    <bdi>{text}</bdi>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {totals.length > 0 ? (
          <tfoot>
            {totals.map(({ term, amount }) => (
              <tr key={amount} className="font-semibold">
                <th scope="row" colSpan={last}>
                  {term}
                </th>
                <td className="num">{amount}</td>
              </tr>
            ))}
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
