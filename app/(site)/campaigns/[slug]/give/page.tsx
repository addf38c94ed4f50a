import { CAMPAIGN_SLUGS } from '#content/routes';
import { campaignGiftMetadata, CampaignGiftScreen } from '../../../../screens/campaign-gift';

export const dynamic = 'error';

export function generateStaticParams() {
  return CAMPAIGN_SLUGS.map((slug) => ({ slug }));
}

export const generateMetadata = async ({ params }: PageProps<'/campaigns/[slug]/give'>) => {
  const { slug } = await params;
  return campaignGiftMetadata('en', slug);
};

export default async function Page({ params }: PageProps<'/campaigns/[slug]/give'>) {
  const { slug } = await params;
  return <CampaignGiftScreen lang="en" slug={slug} />;
}
