import type { CivilDate } from '#domain/civil-date';

/** When something happened: its day, or its year alone where no source says more. */
export type When = CivilDate | number;

/** Something dated, under a slug of its own. */
export type Milestone = Readonly<{ slug: string; when: When }>;

/** A year of the timeline: what was recorded for it (null: nothing) and what happened in it, earliest first. */
export type TimelineYear<R, M> = Readonly<{
  year: number;
  record: R | null;
  /** How many recorded years in a row end with this one; 0 for a year without a record. */
  inARow: number;
  milestones: readonly M[];
}>;

/** The calendar year of a date. */
export function yearOf(when: When): number {
  return typeof when === 'number' ? when : Number(when.slice(0, 4));
}

/** What is known by its year alone comes before what has a day in it: `2022` sorts before `2022-03-22`. */
function compareWhen(a: When, b: When): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/**
 * Lays yearly records and dated milestones into one line, by year, ascending. Years with neither are left out; milestones of the
 * same date keep the order they were given in.
 * @throws RangeError where two records are of one year, or two milestones have one slug: each has one address.
 */
export function toTimeline<R extends Readonly<{ year: number }>, M extends Milestone>(
  records: readonly R[],
  milestones: readonly M[],
): TimelineYear<R, M>[] {
  refuseTwice(records.map(({ year }) => year));
  refuseTwice(milestones.map(({ slug }) => slug));
  const recordOf = new Map(records.map((record) => [record.year, record]));
  const ordered = milestones.toSorted((a, b) => compareWhen(a.when, b.when));
  const years = [...new Set([...recordOf.keys(), ...ordered.map(({ when }) => yearOf(when))])].sort((a, b) => a - b);
  const rows = new Map<number, number>();
  return years.map((year) => {
    const record = recordOf.get(year) ?? null;
    const inARow = record ? (rows.get(year - 1) ?? 0) + 1 : 0;
    rows.set(year, inARow);
    return { year, record, inARow, milestones: ordered.filter(({ when }) => yearOf(when) === year) };
  });
}

function refuseTwice(keys: readonly (string | number)[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new RangeError(`Twice in one timeline: ${twice}`);
}

/** A milestone with its year and its neighbours, null at the ends of the line; null where no milestone has the slug. */
export function findMilestone<R, M extends Milestone>(
  timeline: readonly TimelineYear<R, M>[],
  slug: string,
): Readonly<{ at: TimelineYear<R, M>; milestone: M; before: M | null; after: M | null }> | null {
  const all = timeline.flatMap((at) => at.milestones.map((milestone) => ({ at, milestone })));
  const index = all.findIndex(({ milestone }) => milestone.slug === slug);
  const found = all[index];
  if (!found) return null;
  return { ...found, before: all[index - 1]?.milestone ?? null, after: all[index + 1]?.milestone ?? null };
}
