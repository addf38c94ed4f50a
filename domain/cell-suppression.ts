/** Groups with fewer supporters than this get no breakdown, because the parts would reveal what one person gave. */
export const SMALLEST_GROUP = 3;

/** The amounts due in a month, `YYYY-MM`, in minor units, with up to `SMALLEST_GROUP` different supporters who promised them. */
export type DueMonth = Readonly<{ month: string; promised: bigint; received: bigint; parties: readonly string[] }>;

/** A month, or consecutive months combined into one sum: from `from` to `until`, both `YYYY-MM` and included. */
export type MonthLine = Readonly<{ from: string; until: string; promised: bigint; received: bigint }>;

type Line = MonthLine & Readonly<{ parties: ReadonlySet<string> }>;

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Every month of a line or of a breakdown, ascending; at least one. */
export function monthsWithin({ from, until }: Pick<MonthLine, 'from' | 'until'>): string[] {
  const months = [from];
  for (let month = from; month < until;) {
    month = monthAfter(month);
    months.push(month);
  }
  return months;
}

const isNothing = ({ promised, received }: Pick<MonthLine, 'promised' | 'received'>) =>
  promised === 0n && received === 0n;

const isCovered = (line: Line) => line.parties.size >= SMALLEST_GROUP;

function joined(before: Line, after: Line): Line {
  return {
    from: before.from,
    until: after.until,
    promised: before.promised + after.promised,
    received: before.received + after.received,
    parties: new Set([...before.parties, ...after.parties]),
  };
}

/** A line for each month, ascending, including empty months in between, so a chart's axis has no gaps. Empty months at both ends are left out. */
function withEveryMonth(months: readonly DueMonth[]): Line[] {
  const known = new Map(months.filter((each) => !isNothing(each)).map((each) => [each.month, each]));
  const [first, ...others] = [...known.keys()].toSorted();
  if (first === undefined) return [];
  return monthsWithin({ from: first, until: others.at(-1) ?? first }).map((month) => {
    const { promised = 0n, received = 0n, parties = [] } = known.get(month) ?? {};
    return { from: month, until: month, promised, received, parties: new Set(parties) };
  });
}

/**
 * The breakdown by month, ascending (small-cell suppression). Consecutive months are combined until a line has `SMALLEST_GROUP` different supporters.
 * A remainder with too few joins the previous line. A month in which nothing is due is a separate line if no line is open, because it reveals nobody.
 * If there are fewer supporters than that in total, there is one line.
 */
export function toMonthLines(months: readonly DueMonth[]): MonthLine[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const month of withEveryMonth(months)) {
    open = open === undefined ? month : joined(open, month);
    if (isCovered(open) || isNothing(open)) {
      lines.push(open);
      open = undefined;
    }
  }
  while (open !== undefined) {
    const before = lines.pop();
    if (before !== undefined) open = joined(before, open);
    if (before === undefined || isCovered(open)) {
      lines.push(open);
      open = undefined;
    }
  }
  return lines.map(({ from, until, promised, received }) => ({ from, until, promised, received }));
}
