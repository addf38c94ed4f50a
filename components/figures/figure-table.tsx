'use client';

/** A row as texts: its name, its cells, and the widths of its bar in percent of the column. */
export type FigureRow = { name: string; cells: readonly string[]; bar?: { promised: number; received: number } };

type Props = {
  caption: string;
  heads: readonly string[];
  rows: readonly FigureRow[];
  /** The class that stacks each row's cells in narrow windows. */
  stack: 'sheet-stack' | 'sheet-stack-late';
};

/** A table of figures with a bar in each row, so that chart and figures stay together. The client renders it too, so the response contains its texts once. */
export function FigureTable({ caption, heads, rows, stack }: Props) {
  const [, ...labels] = heads;
  return (
    <table className={`sheet sheet-figures ${stack}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, bar }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {bar ? <Bar {...bar} /> : null}
            </th>
            {labels.map((label, index) => (
              <td key={label} data-label={label}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ promised, received }: { promised: number; received: number }) {
  return (
    <svg className="mt-1.5 block h-3 w-full" aria-hidden="true" focusable="false">
      <rect width="100%" height="12" className="fill-sunk" />
      <rect width={`${promised}%`} height="12" className="fill-sun" />
      <rect width={`${received}%`} height="12" fill="url(#chart-hatch)" />
    </svg>
  );
}
