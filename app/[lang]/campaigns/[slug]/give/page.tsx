import type { Lang } from '#content/languages';
import { CAMPAIGN_SLUGS } from '#content/routes';
import { campaignGiftMetadata, CampaignGiftScreen } from '../../../../screens/campaign-gift';

export const dynamic = 'error';

export function generateStaticParams() {
  return CAMPAIGN_SLUGS.map((slug) => ({ slug }));
}

export const generateMetadata = async ({ params }: PageProps<'/[lang]/campaigns/[slug]/give'>) => {
  const { lang, slug } = await params;
  return campaignGiftMetadata(lang as Lang, slug);
};

export default async function Page({ params }: PageProps<'/[lang]/campaigns/[slug]/give'>) {
  const { lang, slug } = await params;
  return <CampaignGiftScreen lang={lang as Lang} slug={slug} />;
}
