/** Calendar years that one sponsorship covers: `years` of them from `from` on. */
export type YearTerm = Readonly<{ from: number; years: number }>;

/** Years in a row: from `since` to `until`, both covered; `soFar` counts those up to this year. */
export type SponsorRun = Readonly<{ since: number; until: number; soFar: number }>;

/**
 * The unbroken run of years that holds this year, or else the last one before it, or the first to come. Terms may overlap and come in any order; null
 * without any.
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
