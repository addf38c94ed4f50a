/** The calendar years of one sponsorship: `years` of them, starting with `from`. */
export type YearTerm = Readonly<{ from: number; years: number }>;

/** Consecutive years from `since` to `until`, both included; `soFar` is the number of those up to and including this year. */
export type SponsorRun = Readonly<{ since: number; until: number; soFar: number }>;

/**
 * The run of consecutive years that contains this year, or else the last run before it, or else the first run after it. Terms may overlap and have
 * any order; null if there are none.
 */
export function toSponsorRun(terms: readonly YearTerm[], thisYear: number): SponsorRun | null {
  const runs: { since: number; until: number }[] = [];
  for (const { from, years } of terms.toSorted((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    const until = from + years - 1;
    if (last && from <= last.until + 1) last.until = Math.max(last.until, until);
    else runs.push({ since: from, until });
  }
  const run = runs.findLast(({ since }) => since <= thisYear) ?? runs[0];
  if (!run) return null;
  return { ...run, soFar: Math.max(0, Math.min(run.until, thisYear) - run.since + 1) };
}

/** A sponsorship that was promised for `years` years of the same price, of which `received` minor units have arrived. */
export type PromisedTerm = YearTerm & Readonly<{ price: bigint; received: bigint }>;

/** The calendar years that are paid in full, earliest first: of each sponsorship as many years as what was received pays for. */
export function toPaidYears(terms: readonly PromisedTerm[]): number[] {
  const paid = terms.flatMap(({ from, years, price, received }) =>
    Array.from({ length: years }, (_, at) => ({ year: from + at, needed: price * BigInt(at + 1) }))
      .filter(({ needed }) => price > 0n && received >= needed)
      .map(({ year }) => year),
  );
  return [...new Set(paid)].toSorted((a, b) => a - b);
}
