import type { Lang } from '#content/languages';
import { waitingStateAt, type WaitingState } from '#domain/waiting-list';
import { yearOf } from '#domain/story-timeline';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { canMove } from '#server/organisation/access';
import { readListNames } from '#server/waiting/list-name';
import { findMissingRows, findSponsorship } from '#server/waiting/missing-benefit-store';
import { findPlaces } from '#server/waiting/waiting-store';

/**
 * A limited benefit of a sponsorship's level that was sold out when it was made. `entry`: where the sponsorship stands in its waiting list; null while nobody waits for it.
 * `isOwn`: the reader waits, and may open the entry.
 */
export type MissingBenefit = Readonly<{
  slug: string;
  name: string;
  entry: Readonly<{
    id: string;
    isOwn: boolean;
    state: WaitingState;
    place: number;
    all: number;
    until: string | null;
  }> | null;
}>;

/** What a sponsorship can wait for. Empty for other pledges, and for who may not act for it. */
export async function listMissingBenefits(person: Person, reference: string, lang: Lang): Promise<MissingBenefit[]> {
  const sponsorship = await findSponsorship(reference);
  if (!sponsorship || !(await canMove(person, sponsorship))) return [];
  const rows = await findMissingRows(sponsorship.id, yearOf(today()));
  if (rows.length === 0) return [];
  const [nameOf, places] = await Promise.all([readListNames(lang), findPlaces(rows.flatMap(({ id }) => id ?? []))]);
  return rows.map(({ slug, id, personId, state, offerUntil }) => {
    const place = id === null ? undefined : places.get(id);
    return {
      slug,
      name: nameOf({ kind: 'benefit', slug }),
      entry:
        state === null || !place
          ? null
          : {
              id: String(id),
              isOwn: personId === person.id,
              state: waitingStateAt({ state, offerUntil }, now()),
              ...place,
              until: offerUntil?.toISOString() ?? null,
            },
    };
  });
}
