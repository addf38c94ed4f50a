import { addDays, compareDates, type CivilDate } from '#domain/civil-date';

/** Days around the last day of a sponsorship: from when its renewal is offered, until when its place is kept, and until when one click still does. Source: design, "Capacity". */
export const RENEWAL_DAYS = { offered: 90, kept: 30, late: 90 } as const;

/** Whether the renewal of a sponsorship with this last day is offered on a day. */
export function isRenewalOffered(until: CivilDate, day: CivilDate): boolean {
  const [first, last] = [addDays(until, -RENEWAL_DAYS.offered), addDays(until, RENEWAL_DAYS.late)];
  return compareDates(first, day) <= 0 && compareDates(day, last) <= 0;
}

/** The last day on which the place of a sponsorship is kept for its renewal. */
export const keptUntil = (until: CivilDate): CivilDate => addDays(until, -RENEWAL_DAYS.kept);

/** A benefit by its slug, with its name and how many of it; null where it is not counted. */
export type CountedBenefit = Readonly<{ slug: string; name: string; quantity: number | null }>;

/**
 * What is new in a level's benefits, what it no longer has, and what it has more or fewer of, by the names of today. `full`: limited benefits of the level of which no place is
 * left, so that a renewal does not bring them.
 */
export type BenefitChanges = Readonly<{
  added: readonly CountedBenefit[];
  removed: readonly CountedBenefit[];
  changed: readonly Readonly<{ name: string; before: number | null; after: number | null }>[];
  full: readonly CountedBenefit[];
}>;

const bySlug = (benefits: readonly CountedBenefit[]) => new Map(benefits.map((each) => [each.slug, each]));

/** Compares what was promised with what a level brings now, by slug: a benefit may have another name by now. `full` has the slugs of those without a place. */
export function compareBenefits(
  before: readonly CountedBenefit[],
  after: readonly CountedBenefit[],
  full: ReadonlySet<string>,
): BenefitChanges {
  const [was, is] = [bySlug(before), bySlug(after)];
  return {
    added: after.filter(({ slug }) => !was.has(slug) && !full.has(slug)),
    removed: before.filter(({ slug }) => !is.has(slug)),
    changed: after.flatMap(({ slug, name, quantity }) => {
      const old = was.get(slug);
      return old && !full.has(slug) && old.quantity !== quantity
        ? [{ name, before: old.quantity, after: quantity }]
        : [];
    }),
    full: after.filter(({ slug }) => full.has(slug)),
  };
}
