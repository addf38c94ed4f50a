import type { Metadata } from 'next';
import { OneTimePage } from '#components/draft/one-time-page';
import {
  readCampaignFormProps,
  readFormMetadata,
} from '../../../../../(site)/campaigns/[slug]/give/campaign-form-props';
import { getLocale } from '../../../../../get-locale';
import { readStartingAnswers } from '../../../../give/starting-answers';

type Props = PageProps<'/[locale]/campaigns/[slug]/give/change'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return readFormMetadata((await params).slug, await getLocale());
}

/** The same form as at /campaigns/[slug]/give, with what is known already filled in. */
export default async function Page({ params, searchParams }: Props) {
  const [lang, { slug }] = await Promise.all([getLocale(), params]);
  const form = await readCampaignFormProps(slug, lang);
  const { answers, hidden } = await readStartingAnswers('one-time', searchParams, lang, slug);
  return <OneTimePage {...form} initial={{ answers, errors: [] }} hidden={{ ...form.hidden, ...hidden }} />;
}
