import { notFound } from 'next/navigation';
import { getCampaignList, type PublicCampaign } from '#server/public/campaign-list';

/** The campaign with that slug. Null if the database is unavailable; 404 if there is no such campaign. */
export async function findPublicCampaign(slug: string): Promise<PublicCampaign | null> {
  const campaigns = await getCampaignList();
  return campaigns && (campaigns.find(({ terms }) => terms.slug === slug) ?? notFound());
}
