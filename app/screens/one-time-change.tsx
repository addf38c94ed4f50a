import type { Metadata } from 'next';
import { OneTimePage } from '#components/draft/one-time-page';
import type { Lang } from '#content/languages';
import { ONE_TIME } from '#content/messages/one-time';
import { findActor, getOr404 } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { findAnswers } from '#server/draft/draft-queries';
import { toOneTimeTerms } from '#server/public/give-terms';
import { findClosedToday } from '#server/public/campaign-closed';
import { oneTimeForm } from './one-time-form';
import { readMessages } from '#server/i18n/translate';

export function oneTimeChangeMetadata(lang: Lang): Metadata {
  return { title: readMessages(lang, ONE_TIME).title, robots: { index: false } };
}

export async function OneTimeChangeScreen({ lang, draft }: { lang: Lang; draft: string }) {
  const [person, { terms }] = await Promise.all([findActor(), getCampaign()]);
  const answers = getOr404(await findAnswers(draft, 'one-time', person));
  const form = oneTimeForm(lang);
  return (
    <OneTimePage
      {...form}
      terms={toOneTimeTerms(terms, lang)}
      closed={await findClosedToday()}
      initial={{ answers, errors: [] }}
      hidden={{ draft, ...form.hidden }}
    />
  );
}
