import type { Staff } from '#server/auth';
import { fillNameKeys } from '#server/organisation/fill-name-keys';
import { findLikely, findPledgeOrganisation } from '#server/organisation/organisation-store';

/** Why two organisations are probably the same. */
export type MatchReason = 'name-and-website' | 'name' | 'website';

/** A known organisation that may be the applicant's. `sponsorships` is the number of its approved sponsorships. */
export type LikelyOrganisation = Readonly<{
  id: string;
  slug: string;
  name: string;
  website: string;
  reason: MatchReason;
  sponsorships: number;
}>;

/**
 * The applicant's name as entered, and the known organisations that it may be, most likely first: same name and website, then name, then website;
 * within each group, more sponsorships first.
 */
export type OrganisationMatch = Readonly<{
  name: string;
  status: 'provisional' | 'known';
  likely: readonly LikelyOrganisation[];
}>;

const RANK: readonly MatchReason[] = ['name-and-website', 'name', 'website'];

/** The known organisations that are probably the same as this one, by its id, most likely first. */
export async function listLikely(organisation: bigint): Promise<LikelyOrganisation[]> {
  const likely = (await findLikely(organisation)).map(({ id, byName, byWebsite, ...row }): LikelyOrganisation => {
    const reason = byName && byWebsite ? 'name-and-website' : byName ? 'name' : 'website';
    return { ...row, id: String(id), reason };
  });
  return likely.toSorted((a, b) => RANK.indexOf(a.reason) - RANK.indexOf(b.reason) || b.sponsorships - a.sponsorships);
}

/**
 * The known organisations that are probably the same as the organisation of a waiting pledge. A reviewer chooses one or none (rule "Who it is, is
 * decided by people"). Empty if the organisation is already known; null for a person's pledge.
 */
export async function findLikelyOrganisations(_staff: Staff, reference: string): Promise<OrganisationMatch | null> {
  await fillNameKeys();
  const pledge = await findPledgeOrganisation(reference);
  if (!pledge) return null;
  const { id, publicName, status } = pledge.organisation;
  if (status !== 'provisional') return { name: publicName, status: 'known', likely: [] };
  return { name: publicName, status: 'provisional', likely: await listLikely(id) };
}
