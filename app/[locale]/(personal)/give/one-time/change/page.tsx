import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { OneTimePage } from '#components/draft/one-time-page';
import { LANGUAGES } from '#content/languages';
import { ONE_TIME } from '#content/messages/one-time';
import { localizedPath } from '#domain/localized-path';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';
import { toOneTimeTerms } from '#server/public/give-terms';
import { closedToday } from '#server/public/campaign-closed';
import { readStartingAnswers } from '../../starting-answers';
import { oneTimeFormProps } from '../../../../(site)/give/one-time/one-time-form-props';
import { getLocale } from '../../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  const lang = await getLocale();
  return { title: readMessages(lang, ONE_TIME).title, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/give/one-time/change'>) {
  const lang = await getLocale();
  const { answers, hidden } = await readStartingAnswers('one-time', searchParams, lang);
  const named = campaignIn(answers);
  const found = await findOffer('one-time', named);
  if ('refused' in found) return redirect(localizedPath(LANGUAGES[lang], '/give/gone') as Route);
  const { terms } = found.offer;
  const form = oneTimeFormProps(lang);
  return (
    <OneTimePage
      {...form}
      terms={toOneTimeTerms(terms, lang)}
      closed={closedToday(terms)}
      initial={{ answers, errors: [] }}
      hidden={{ ...hidden, ...(named ? { campaign: named } : {}), ...form.hidden }}
    />
  );
}
