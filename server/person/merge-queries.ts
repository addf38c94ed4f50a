import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import { readEmailAddress } from '#domain/email-address';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { searchDesk } from '#server/desk/search-queries';
import {
  findLikely,
  findMergePreview,
  findMerges,
  findOther,
  type MergePreview,
  type OtherPerson,
} from '#server/person/merge-store';

/** How many records that may be the same are shown. */
const SHOWN = 5;

/** A record that may be of the same person, and why. */
export type LikelyPerson = OtherPerson & Readonly<{ reason: 'mailbox' | 'organisation' | 'address' }>;

/** What the page of a person has for merging. `chosen`: the other record with what would happen; `found`: those that the words of `search` find. */
export type PersonMerging = Readonly<{
  likely: readonly LikelyPerson[];
  hasMoreLikely: boolean;
  search: string;
  found: readonly OtherPerson[];
  chosen: (OtherPerson & Readonly<{ preview: MergePreview }>) | null;
  merges: readonly Readonly<{ id: string; email: string; on: CivilDate; by: string }>[];
}>;

/** The records that may be of the same person as this one, by their id. Nothing is decided by it. */
export async function listLikely(_staff: Staff<'read-desk'>, person: string): Promise<LikelyPerson[]> {
  const rows = await findLikely(person, SHOWN + 1);
  return rows.map(({ byMailbox, byOrganisation, ...row }) => ({
    ...row,
    reason: byMailbox ? 'mailbox' : byOrganisation ? 'organisation' : 'address',
  }));
}

/** The other records that have these words: a whole email address, or what the search of the desk finds supporters by. */
async function searchOthers(staff: Staff<'read-desk'>, own: string, typed: string): Promise<OtherPerson[]> {
  const email = readEmailAddress(typed);
  const one = email === null ? null : await findOther({ email });
  const found = one ? [one] : (await searchDesk(staff, typed)).supporters;
  return found.filter(({ id }) => id !== own);
}

/** What the page of a person offers for merging: `search` and `other` as its address has them. */
export async function findMerging(
  staff: Staff<'read-desk'>,
  person: string,
  { search, other }: Readonly<{ search: unknown; other: unknown }>,
): Promise<PersonMerging> {
  const typed = typeof search === 'string' ? search.trim().slice(0, 200) : '';
  const id = z.uuid().safeParse(other);
  const [likely, found, chosen, merges] = await Promise.all([
    listLikely(staff, person),
    typed === '' ? [] : searchOthers(staff, person, typed),
    id.success && id.data !== person ? findOther({ id: id.data }) : null,
    findMerges(person),
  ]);
  return {
    likely: likely.slice(0, SHOWN),
    hasMoreLikely: likely.length > SHOWN,
    search: typed,
    found,
    chosen: chosen && { ...chosen, preview: await findMergePreview(chosen.id, person) },
    merges: merges
      .filter(({ from }) => from.erasure === null)
      .map(({ id: merge, from, mergedAt, mergedBy }) => ({
        id: String(merge),
        email: from.email,
        on: today(mergedAt),
        by: mergedBy.name ?? mergedBy.email,
      })),
  };
}
