import type { Lang } from '#content/languages';
import { waitingStateAt, type WaitingState } from '#domain/waiting-list';
import { yearOf } from '#domain/story-timeline';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { canMove } from '#server/organisation/access';
import { nameList } from '#server/waiting/list-name';
import { findMissingRows, findSponsorship } from '#server/waiting/missing-benefit-store';
import { countLine } from '#server/waiting/waiting-store';

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
  return Promise.all(
    rows.map(async ({ slug, id, personId, state, offerUntil }) => ({
      slug,
      name: await nameList({ kind: 'benefit', slug }, lang),
      entry:
        id === null || state === null
          ? null
          : {
              id: String(id),
              isOwn: personId === person.id,
              state: waitingStateAt({ state, offerUntil }, now()),
              ...(await countLine({ kind: 'benefit', slug }, id)),
              until: offerUntil?.toISOString() ?? null,
            },
    })),
  );
}
