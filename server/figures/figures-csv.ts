import { fulfilmentRate, withSmallGroupsHidden, type Figures } from '#domain/figures';
import { money, toMajor } from '#domain/money';
import { writeCsv } from '#server/export/write-csv';

/** `amount` in major units with its currency, or `number` for a figure that is not money. The other one is empty. */
type Row = readonly [part: string, key: string, figure: string, amount: string, currency: string, number: string];

const HEAD = ['as_of', 'part', 'key', 'figure', 'amount', 'currency', 'number'];

function toRows(figures: Figures): Row[] {
  const { currency } = figures;
  const sum = (part: string, key: string, figure: string, amount: bigint): Row => [
    part,
    key,
    figure,
    toMajor(money(amount, currency)),
    currency,
    '',
  ];
  const count = (part: string, key: string, figure: string, number: number | null): Row => [
    part,
    key,
    figure,
    '',
    '',
    number === null ? '' : String(number),
  ];
  const MONEY = ['goal', 'promised', 'received', 'expected', 'overdue', 'excess'] as const;
  const COUNTS = ['supporters', 'pledges', 'inReview', 'hoursPerMonth'] as const;
  return [
    ...MONEY.map((figure) => sum('all', '', figure, figures[figure])),
    count('all', '', 'fulfilmentRate', fulfilmentRate(figures)),
    ...COUNTS.map((figure) => count('all', '', figure, figures[figure])),
    ...figures.byKind.flatMap(({ kind, promised, received, pledges }) => [
      sum('kind', kind, 'promised', promised),
      sum('kind', kind, 'received', received),
      count('kind', kind, 'pledges', pledges),
    ]),
    ...figures.byProgramme.flatMap(({ programme, promised, received }) => [
      sum('programme', programme, 'promised', promised),
      sum('programme', programme, 'received', received),
    ]),
    ...figures.byMonth.flatMap(({ from, until, promised, received }) => {
      // Combined months are an ISO 8601 interval that includes both ends.
      const key = from === until ? from : `${from}/${until}`;
      return [sum('month', key, 'promised', promised), sum('month', key, 'received', received)];
    }),
    // The months and this line sum to what was received in all.
    ...(figures.byMonth.length > 0 ? [sum('month', '', 'excess', figures.excess)] : []),
  ];
}

/** The public figures, one figure per record, in the order of the columns. Small groups are hidden as on the page. Each record has `asOf`. */
export function toFigureRecords(all: Figures, asOf: string = all.asOf): string[][] {
  return toRows(withSmallGroupsHidden(all)).map((row) => [asOf, ...row]);
}

/** The public figures as CSV, one figure per line. Small groups are hidden as on the page. Each line has `asOf`; pass '' to leave it empty. */
export function toFiguresCsv(all: Figures, asOf: string = all.asOf): string {
  return writeCsv([HEAD, ...toFigureRecords(all, asOf)]);
}
