import type { Metadata } from 'next';
import { OneTimePage } from '#components/pledge/one-time-page';
import type { Lang } from '#content/languages';
import { ONE_TIME_WORDS } from '#content/words/one-time';
import { findActor, getOr404 } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { findAnswers } from '#server/pledge/draft-queries';
import { toOneTimeTerms } from '#server/site/give-terms';
import { findShutToday } from '#server/site/shut';
import { oneTimeForm } from './one-time-form';

export function oneTimeChangeMetadata(lang: Lang): Metadata {
  return { title: ONE_TIME_WORDS[lang].title, robots: { index: false } };
}

export async function OneTimeChangeScreen({ lang, draft }: { lang: Lang; draft: string }) {
  const [person, { terms }] = await Promise.all([findActor(), getCampaign()]);
  const answers = getOr404(await findAnswers(draft, 'one-time', person));
  const form = oneTimeForm(lang);
  return (
    <OneTimePage
      {...form}
      terms={toOneTimeTerms(terms, lang)}
      shut={await findShutToday()}
      initial={{ answers, errors: [] }}
      hidden={{ draft, ...form.hidden }}
    />
  );
}
