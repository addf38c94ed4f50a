import type { Metadata } from 'next';
import type { Lang } from '#content/languages';
import { CAMPAIGNS } from '#content/messages/campaigns';
import { nameCampaign } from '#server/public/campaign-view';
import { termsFromContent, toOneTimeTerms } from '#server/public/give-terms';
import { translate } from '#server/i18n/translate';
import { oneTimeFormProps } from '../../../give/one-time/one-time-form-props';
import { findPublicCampaign } from '../find-public-campaign';

async function readTitle(slug: string, lang: Lang): Promise<string> {
  const campaign = await findPublicCampaign(slug);
  const { t } = translate(lang, CAMPAIGNS);
  return campaign ? t('giveTitle', { name: nameCampaign(lang, campaign.terms) }) : t('give');
}

/** Search engines index the campaign's page, but not its form. robots.txt excludes the form too (`PRIVATE_ROUTES`). */
export async function readFormMetadata(slug: string, lang: Lang): Promise<Metadata> {
  const { t } = translate(lang, CAMPAIGNS);
  return { title: await readTitle(slug, lang), description: t('giveDescription'), robots: { index: false } };
}

/** The props of the form of a one-time gift to a campaign that is not the current one, in a language. If the database is unavailable, it uses the terms in `content/`. */
export async function readCampaignFormProps(slug: string, lang: Lang) {
  const campaign = await findPublicCampaign(slug);
  const form = oneTimeFormProps(lang);
  return {
    ...form,
    title: await readTitle(slug, lang),
    terms: toOneTimeTerms(campaign?.terms ?? termsFromContent(), lang),
    closed: campaign?.closed ?? null,
    hidden: { campaign: slug, ...form.hidden },
  };
}
