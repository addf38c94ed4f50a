import type { CivilDate } from '#domain/civil-date';

/** When something happened: its date, or only its year if no source gives more. */
export type When = CivilDate | number;

/** Something with a date and a unique slug. */
export type Milestone = Readonly<{ slug: string; when: When }>;

/** A year of the timeline: its record (null: none) and its milestones, earliest first. */
export type TimelineYear<R, M> = Readonly<{
  year: number;
  record: R | null;
  /** How many consecutive recorded years end with this one; 0 for a year without a record. */
  inARow: number;
  milestones: readonly M[];
}>;

/** The calendar year of a date. */
export function yearOf(when: When): number {
  return typeof when === 'number' ? when : Number(when.slice(0, 4));
}

/** Milestones with only a year come before those with a date in it: `2022` sorts before `2022-03-22`. */
function compareWhen(a: When, b: When): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/**
 * Combines yearly records and dated milestones into one timeline by year, ascending. Years with neither are left out; milestones with the same date
 * keep their given order. @throws RangeError if two records have one year, or two milestones have one slug, because each slug is an address.
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

/** A milestone with its year and its neighbours (null at both ends of the timeline); null if no milestone has the slug. */
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
