import { fromDateColumn } from '#server/civil-date-column';
import { findSponsorRows } from '#server/organisation/sponsor-store';

/** A sponsor as the public may see it: only where the name may be shown. `since` is the first year, `years` how many the present term has. */
export type ShownSponsor = Readonly<{
  organisation: string;
  tier: string;
  tierName: string;
  tierOrder: number;
  since: number;
  years: number;
  website: string;
  description: string;
}>;

/** Organisations with an approved sponsorship and the consent to be named, highest level first. No contact, no address. */
export async function findShownSponsors(): Promise<ShownSponsor[]> {
  const rows = await findSponsorRows();
  return rows.flatMap(({ termFrom, termYears, tier, organisation }) =>
    tier && organisation
      ? [
          {
            organisation: organisation.publicName,
            tier: tier.slug,
            tierName: tier.name,
            tierOrder: tier.position,
            since: Number(fromDateColumn(termFrom).slice(0, 4)),
            years: termYears ?? 1,
            website: organisation.website,
            description: organisation.description,
          },
        ]
      : [],
  );
}
