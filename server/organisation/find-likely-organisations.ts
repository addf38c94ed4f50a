import type { Staff } from '#server/auth';
import { fillNameKeys } from '#server/organisation/fill-name-keys';
import { findKnownLike, findPledgeOrganisation } from '#server/organisation/organisation-store';

/** By what an organisation is likely the same as another. */
export type MatchReason = 'name-and-website' | 'name' | 'website';

/** A known organisation that an application may be of. `sponsorships` counts its approved ones. */
export type LikelyOrganisation = Readonly<{
  id: string;
  name: string;
  website: string;
  reason: MatchReason;
  sponsorships: number;
}>;

/** An applicant's name as it was typed, and the known organisations it may be: those of the same name and website first, then by name, then by website; of equals the one with more sponsorships first. */
export type OrganisationMatch = Readonly<{
  name: string;
  status: 'provisional' | 'known';
  likely: readonly LikelyOrganisation[];
}>;

const RANK: readonly MatchReason[] = ['name-and-website', 'name', 'website'];

/**
 * The known organisations that a waiting pledge's own is likely the same as, for a reviewer to say which, or none ("Who it is, is decided by people"). None where it is
 * known already; null for a person's pledge.
 */
export async function findLikelyOrganisations(_staff: Staff, reference: string): Promise<OrganisationMatch | null> {
  await fillNameKeys();
  const pledge = await findPledgeOrganisation(reference);
  if (!pledge) return null;
  const { publicName, status, nameKey, websiteHost, distinctFrom } = pledge.organisation;
  if (status !== 'provisional') return { name: publicName, status: 'known', likely: [] };
  const rows = await findKnownLike(nameKey ?? '', websiteHost, distinctFrom);
  const likely = rows.map((row): LikelyOrganisation => {
    const [byName, byWebsite] = [row.nameKey === nameKey, row.websiteHost === websiteHost && websiteHost !== ''];
    const reason = byName && byWebsite ? 'name-and-website' : byName ? 'name' : 'website';
    return {
      id: String(row.id),
      name: row.publicName,
      website: row.website,
      reason,
      sponsorships: row._count.pledges,
    };
  });
  return {
    name: publicName,
    status: 'provisional',
    likely: likely.toSorted(
      (a, b) => RANK.indexOf(a.reason) - RANK.indexOf(b.reason) || b.sponsorships - a.sponsorships,
    ),
  };
}
