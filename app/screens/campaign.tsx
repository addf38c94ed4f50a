import { notFound } from 'next/navigation';
import { CampaignPage } from '#components/campaign/campaign-page';
import type { Lang } from '#content/languages';
import { CAMPAIGNS_WORDS } from '#content/words/campaigns';
import { FIGURES_WORDS } from '#content/words/figures';
import { PROGRESS_WORDS } from '#content/words/progress';
import { getCampaignList, type PublicCampaign } from '#server/public/campaign-list';
import { toCampaignView } from '#server/public/campaign-view';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

/** The campaign of an address; null while nothing can be read, the page of what is not there for a slug that none has. */
export async function findPublicCampaign(slug: string): Promise<PublicCampaign | null> {
  const campaigns = await getCampaignList();
  return campaigns && (campaigns.find(({ terms }) => terms.slug === slug) ?? notFound());
}

export async function campaignMetadata(lang: Lang, slug: string) {
  const campaign = await findPublicCampaign(slug);
  const { t } = translate(lang, CAMPAIGNS_WORDS);
  const name = campaign && toCampaignView(lang, campaign).name;
  return pageMetadata(lang, `/campaigns/${slug}`, {
    title: name ?? t('title'),
    description: name ? t('pageDescription', { name }) : t('description'),
  });
}

export async function CampaignScreen({ lang, slug }: { lang: Lang; slug: string }) {
  const campaign = await findPublicCampaign(slug);
  const i18n = translate(lang, CAMPAIGNS_WORDS, PROGRESS_WORDS, FIGURES_WORDS);
  return <CampaignPage i18n={i18n} view={campaign && toCampaignView(lang, campaign)} />;
}
