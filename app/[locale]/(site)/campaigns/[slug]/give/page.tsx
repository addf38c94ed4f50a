import type { Metadata } from 'next';
import { EMPTY_FORM } from '#components/form/form-state';
import { OneTimePage } from '#components/draft/one-time-page';
import { CAMPAIGN_SLUGS } from '#content/campaign';
import { CAMPAIGNS } from '#content/messages/campaigns';
import { termsFromContent, toOneTimeTerms } from '#server/public/give-terms';
import { nameCampaign } from '#server/public/campaign-view';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { oneTimeFormProps } from '../../../give/one-time/one-time-form-props';
import { findPublicCampaign } from '../find-public-campaign';

export const dynamic = 'error';

export function generateStaticParams() {
  return CAMPAIGN_SLUGS.map((slug) => ({ slug }));
}

/** Search engines index the campaign's page, but not its form. robots.txt excludes the form too (`PRIVATE_ROUTES`). */
export async function generateMetadata({ params }: PageProps<'/[locale]/campaigns/[slug]/give'>): Promise<Metadata> {
  const [lang, { slug }] = await Promise.all([getLocale(), params]);
  const campaign = await findPublicCampaign(slug);
  const { t } = translate(lang, CAMPAIGNS);
  const title = campaign ? t('giveTitle', { name: nameCampaign(lang, campaign.terms) }) : t('give');
  return { title, description: t('giveDescription'), robots: { index: false } };
}

/** The form of a one-time gift to a campaign that is not the current one. If the database is unavailable, it uses the terms in `content/`. */
export default async function Page({ params }: PageProps<'/[locale]/campaigns/[slug]/give'>) {
  const [lang, { slug }] = await Promise.all([getLocale(), params]);
  const campaign = await findPublicCampaign(slug);
  const form = oneTimeFormProps(lang);
  const { t } = translate(lang, CAMPAIGNS);
  return (
    <OneTimePage
      {...form}
      title={campaign ? t('giveTitle', { name: nameCampaign(lang, campaign.terms) }) : t('give')}
      terms={toOneTimeTerms(campaign?.terms ?? termsFromContent(), lang)}
      closed={campaign?.closed ?? null}
      initial={EMPTY_FORM}
      hidden={{ campaign: slug, ...form.hidden }}
    />
  );
}
