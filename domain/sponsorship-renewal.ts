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

/** A benefit by its name, and how many of it; null where it is not counted. */
export type CountedBenefit = Readonly<{ name: string; quantity: number | null }>;

/** What is new in a level's benefits, what it no longer has, and what it has more or fewer of. */
export type BenefitChanges = Readonly<{
  added: readonly CountedBenefit[];
  removed: readonly CountedBenefit[];
  changed: readonly Readonly<{ name: string; before: number | null; after: number | null }>[];
}>;

/** Compares what was promised with what a level brings now, by name. */
export function compareBenefits(before: readonly CountedBenefit[], after: readonly CountedBenefit[]): BenefitChanges {
  const [was, is] = [new Map(before.map((each) => [each.name, each])), new Map(after.map((each) => [each.name, each]))];
  return {
    added: after.filter(({ name }) => !was.has(name)),
    removed: before.filter(({ name }) => !is.has(name)),
    changed: before.flatMap(({ name, quantity }) => {
      const now = is.get(name);
      return now && now.quantity !== quantity ? [{ name, before: quantity, after: now.quantity }] : [];
    }),
  };
}
