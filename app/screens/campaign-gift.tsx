import { EMPTY_FORM } from '#components/form/form-state';
import { OneTimePage } from '#components/draft/one-time-page';
import type { Lang } from '#content/languages';
import { CAMPAIGNS_WORDS } from '#content/words/campaigns';
import { contentTerms, toOneTimeTerms } from '#server/public/give-terms';
import { nameCampaign } from '#server/public/campaign-view';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';
import { findPublicCampaign } from './campaign';
import { oneTimeForm } from './one-time-form';

export async function campaignGiftMetadata(lang: Lang, slug: string) {
  const campaign = await findPublicCampaign(slug);
  const { t } = translate(lang, CAMPAIGNS_WORDS);
  const title = campaign ? t('giveTitle', { name: nameCampaign(lang, campaign.terms) }) : t('give');
  return pageMetadata(lang, `/campaigns/${slug}/give`, { title, description: t('giveDescription') });
}

/** The form of a one-time gift to a campaign that is not the current one; while nothing can be read, of the content's terms. */
export async function CampaignGiftScreen({ lang, slug }: { lang: Lang; slug: string }) {
  const campaign = await findPublicCampaign(slug);
  const form = oneTimeForm(lang);
  const { t } = translate(lang, CAMPAIGNS_WORDS);
  return (
    <OneTimePage
      {...form}
      title={campaign ? t('giveTitle', { name: nameCampaign(lang, campaign.terms) }) : t('give')}
      terms={toOneTimeTerms(campaign?.terms ?? contentTerms(), lang)}
      closed={campaign?.closed ?? null}
      initial={EMPTY_FORM}
      hidden={{ campaign: slug, ...form.hidden }}
    />
  );
}
