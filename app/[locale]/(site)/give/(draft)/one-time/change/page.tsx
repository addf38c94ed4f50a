import type { Metadata } from 'next';
import { OneTimePage } from '#components/draft/one-time-page';
import { ONE_TIME } from '#content/messages/one-time';
import { findActor, getOr404 } from '#server/auth';
import { findAnswers } from '#server/draft/draft-queries';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';
import { toOneTimeTerms } from '#server/public/give-terms';
import { closedToday } from '#server/public/campaign-closed';
import { oneTimeFormProps } from '../../../one-time/one-time-form-props';
import { getLocale } from '../../../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  const lang = await getLocale();
  return { title: readMessages(lang, ONE_TIME).title, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/give/one-time/change'>) {
  const [lang, { draft: asked }] = await Promise.all([getLocale(), searchParams]);
  const draft = String(asked);
  const answers = getOr404(await findAnswers(draft, 'one-time', await findActor()));
  const named = campaignIn(answers);
  const found = await findOffer('one-time', named);
  const { terms } = getOr404('refused' in found ? null : found).offer;
  const form = oneTimeFormProps(lang);
  return (
    <OneTimePage
      {...form}
      terms={toOneTimeTerms(terms, lang)}
      closed={closedToday(terms)}
      initial={{ answers, errors: [] }}
      hidden={{ draft, ...(named ? { campaign: named } : {}), ...form.hidden }}
    />
  );
}
