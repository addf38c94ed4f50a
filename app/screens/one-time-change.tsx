import type { Metadata } from 'next';
import { OneTimePage } from '#components/draft/one-time-page';
import type { Lang } from '#content/languages';
import { ONE_TIME_WORDS } from '#content/words/one-time';
import { findActor, getOr404 } from '#server/auth';
import { findAnswers } from '#server/draft/draft-queries';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';
import { toOneTimeTerms } from '#server/public/give-terms';
import { closedToday } from '#server/public/campaign-closed';
import { oneTimeForm } from './one-time-form';

export function oneTimeChangeMetadata(lang: Lang): Metadata {
  return { title: ONE_TIME_WORDS[lang].title, robots: { index: false } };
}

export async function OneTimeChangeScreen({ lang, draft }: { lang: Lang; draft: string }) {
  const answers = getOr404(await findAnswers(draft, 'one-time', await findActor()));
  const named = campaignIn(answers);
  const found = await findOffer('one-time', named);
  const { terms } = getOr404('refused' in found ? null : found).offer;
  const form = oneTimeForm(lang);
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
