import { notFound } from 'next/navigation';
import { getCampaignList, type PublicCampaign } from '#server/public/campaign-list';

/** The campaign of an address; null while nothing can be read, 404 for a slug that none has. */
export async function findPublicCampaign(slug: string): Promise<PublicCampaign | null> {
  const campaigns = await getCampaignList();
  return campaigns && (campaigns.find(({ terms }) => terms.slug === slug) ?? notFound());
}
