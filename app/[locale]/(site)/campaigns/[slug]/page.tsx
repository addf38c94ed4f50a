import { CampaignPage } from '#components/campaign/campaign-page';
import { CAMPAIGN_SLUGS } from '#content/campaign';
import { CAMPAIGNS } from '#content/messages/campaigns';
import { FIGURES } from '#content/messages/figures';
import { PROGRESS } from '#content/messages/progress';
import { toCampaignView } from '#server/public/campaign-view';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { pageMetadata } from '../../../page-metadata';
import { findPublicCampaign } from './find-public-campaign';

export const dynamic = 'error';

/** The campaigns in `content/`. Pages of other campaigns are rendered on their first request. */
export function generateStaticParams() {
  return CAMPAIGN_SLUGS.map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/campaigns/[slug]'>) {
  const [lang, { slug }] = await Promise.all([getLocale(), params]);
  const campaign = await findPublicCampaign(slug);
  const { t } = translate(lang, CAMPAIGNS);
  const name = campaign && toCampaignView(lang, campaign).name;
  return pageMetadata(lang, `/campaigns/${slug}`, {
    title: name ?? t('title'),
    description: name ? t('pageDescription', { name }) : t('description'),
  });
}

export default async function Page({ params }: PageProps<'/[locale]/campaigns/[slug]'>) {
  const [lang, { slug }] = await Promise.all([getLocale(), params]);
  const campaign = await findPublicCampaign(slug);
  const i18n = translate(lang, CAMPAIGNS, PROGRESS, FIGURES);
  return <CampaignPage i18n={i18n} view={campaign && toCampaignView(lang, campaign)} />;
}
