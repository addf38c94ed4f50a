import { CampaignsPage } from '#components/campaign/campaigns-page';
import type { Lang } from '#content/languages';
import { CAMPAIGNS_WORDS } from '#content/words/campaigns';
import { PROGRESS_WORDS } from '#content/words/progress';
import { getCampaignList } from '#server/public/campaign-list';
import { toCampaignView } from '#server/public/campaign-view';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function campaignsMetadata(lang: Lang) {
  const { title, description } = CAMPAIGNS_WORDS[lang];
  return pageMetadata(lang, '/campaigns', { title, description });
}

export async function CampaignsScreen({ lang }: { lang: Lang }) {
  const campaigns = await getCampaignList();
  return (
    <CampaignsPage
      i18n={translate(lang, PROGRESS_WORDS, CAMPAIGNS_WORDS)}
      campaigns={campaigns && campaigns.map((campaign) => toCampaignView(lang, campaign))}
    />
  );
}
