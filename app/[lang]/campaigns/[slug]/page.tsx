import type { Lang } from '#content/languages';
import { CAMPAIGN_SLUGS } from '#content/routes';
import { campaignMetadata, CampaignScreen } from '../../../screens/campaign';

export const dynamic = 'error';

export function generateStaticParams() {
  return CAMPAIGN_SLUGS.map((slug) => ({ slug }));
}

export const generateMetadata = async ({ params }: PageProps<'/[lang]/campaigns/[slug]'>) => {
  const { lang, slug } = await params;
  return campaignMetadata(lang as Lang, slug);
};

export default async function Page({ params }: PageProps<'/[lang]/campaigns/[slug]'>) {
  const { lang, slug } = await params;
  return <CampaignScreen lang={lang as Lang} slug={slug} />;
}
