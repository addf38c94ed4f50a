import { CAMPAIGN_SLUGS } from '#content/routes';
import { campaignMetadata, CampaignScreen } from '../../../screens/campaign';

export const dynamic = 'error';

export function generateStaticParams() {
  return CAMPAIGN_SLUGS.map((slug) => ({ slug }));
}

export const generateMetadata = async ({ params }: PageProps<'/campaigns/[slug]'>) => {
  const { slug } = await params;
  return campaignMetadata('en', slug);
};

export default async function Page({ params }: PageProps<'/campaigns/[slug]'>) {
  const { slug } = await params;
  return <CampaignScreen lang="en" slug={slug} />;
}
