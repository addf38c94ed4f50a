import { notFound } from 'next/navigation';
import { getCampaignList, type PublicCampaign } from '#server/public/campaign-list';

/** The campaign with that slug; null while nothing can be read, 404 where no campaign has it. */
export async function findPublicCampaign(slug: string): Promise<PublicCampaign | null> {
  const campaigns = await getCampaignList();
  return campaigns && (campaigns.find(({ terms }) => terms.slug === slug) ?? notFound());
}
