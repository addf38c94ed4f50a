import { compareDates, type CivilDate } from '#domain/civil-date';
import { extendsOn, type Every } from '#domain/recurring-gift';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * How a recurring gift goes on. `planned`: it has instalments until `until`, and the next year is planned on `next`, or none is if the campaign ends before it
 * (`next` is null). `not-yet`: it is not accepted. `ended`: no more is planned.
 */
export type Course = Readonly<{ every: Every; lastDay: CivilDate }> &
  (Readonly<{ state: 'planned'; until: CivilDate; next: CivilDate | null }> | Readonly<{ state: 'not-yet' | 'ended' }>);

/** How a recurring gift goes on as of today. Null for other pledges, and for those that are declined or withdrawn. */
export function toCourse(pledge: PledgeSnapshot, today: CivilDate): Course | null {
  const { repeat: every, review, lastDay, instalments, repeatEnded } = pledge;
  if (every === 'once' || review === 'declined' || review === 'withdrawn') return null;
  const last = instalments.at(-1);
  if (review !== 'approved' || !last) return { every, lastDay, state: 'not-yet' };
  if (repeatEnded) return { every, lastDay, state: 'ended' };
  const next = extendsOn(instalments, every, lastDay);
  // The worker is late: it plans the year as soon as it runs.
  return {
    every,
    lastDay,
    state: 'planned',
    until: last.due,
    next: next && compareDates(next, today) < 0 ? today : next,
  };
}
