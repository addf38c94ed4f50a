import { CampaignsPage } from '#components/campaign/campaigns-page';
import { CAMPAIGNS } from '#content/messages/campaigns';
import { PROGRESS } from '#content/messages/progress';
import { getCampaignList } from '#server/public/campaign-list';
import { toCampaignView } from '#server/public/campaign-view';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../get-locale';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, CAMPAIGNS);
  return pageMetadata(lang, '/campaigns', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const [lang, campaigns] = await Promise.all([getLocale(), getCampaignList()]);
  return (
    <CampaignsPage
      i18n={translate(lang, PROGRESS, CAMPAIGNS)}
      campaigns={campaigns && campaigns.map((campaign) => toCampaignView(lang, campaign))}
    />
  );
}
