import { compareDates, type CivilDate } from '#domain/civil-date';
import { extendsOn, plannedUntil } from '#domain/recurring-gift';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * How a recurring gift goes on. `planned`: it has instalments until `until`, and the next year is planned on `next`, or none is if the campaign ends before it
 * (`next` is null). `not-yet`: it is not accepted. `ended`: no more is planned.
 */
export type CourseView = Readonly<{ lastDay: CivilDate }> &
  (Readonly<{ state: 'planned'; until: CivilDate; next: CivilDate | null }> | Readonly<{ state: 'not-yet' | 'ended' }>);

/** How a recurring gift goes on as of today. Null for other pledges, and for those that are declined or withdrawn. */
export function toCourse(pledge: PledgeSnapshot, today: CivilDate): CourseView | null {
  const { repeat, review, lastDay, recurring, plan } = pledge;
  if (repeat === 'once' || review === 'declined' || review === 'withdrawn') return null;
  if (!recurring) return { lastDay, state: 'not-yet' };
  if (recurring.hasEnded) return { lastDay, state: 'ended' };
  const course = { ...recurring, parts: plan.parts };
  const next = extendsOn(course);
  // The worker is late: it plans the year as soon as it runs.
  const nextRun = next && compareDates(next, today) < 0 ? today : next;
  return { lastDay, state: 'planned', until: plannedUntil(course), next: nextRun };
}
