import { SMALLEST_GROUP } from '#domain/cell-suppression';
import type { PublicState } from '#server/public/public-state-queries';

/**
 * How many supporters a page shows of a programme: only where the sum promised to it is small: below a hundredth of the goal. People then say more than money. Null where the sum is larger,
 * and for fewer than `SMALLEST_GROUP`.
 */
export function supportersToShow(
  slug: string,
  { figures, programmeSupporters }: Pick<PublicState, 'figures' | 'programmeSupporters'>,
): number | null {
  const row = figures.byProgramme.find(({ programme }) => programme === slug);
  const supporters = programmeSupporters[slug] ?? 0;
  const isSmall = row !== undefined && row.promised > 0n && row.promised * 100n < figures.goal;
  return isSmall && supporters >= SMALLEST_GROUP ? supporters : null;
}
