import type { Metadata } from 'next';
import { EMPTY_FORM } from '#components/form/form-state';
import { OneTimePage } from '#components/draft/one-time-page';
import { CAMPAIGN_SLUGS } from '#content/campaign';
import { getLocale } from '../../../../get-locale';
import { readCampaignFormProps, readFormMetadata } from './campaign-form-props';

export const dynamic = 'error';

export function generateStaticParams() {
  return CAMPAIGN_SLUGS.map((slug) => ({ slug }));
}

type Props = PageProps<'/[locale]/campaigns/[slug]/give'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return readFormMetadata((await params).slug, await getLocale());
}

/** The form of a one-time gift to a campaign that is not the current one. */
export default async function Page({ params }: Props) {
  return <OneTimePage {...await readCampaignFormProps((await params).slug, await getLocale())} initial={EMPTY_FORM} />;
}
