import type { Metadata } from 'next';
import { OneTimePage } from '#components/pledge/one-time-page';
import { findActor, getOr404 } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { findAnswers } from '#server/pledge/draft-queries';
import { toOneTimeTerms } from '#server/site/give-terms';
import { checkOneTime } from '../actions';

export const metadata: Metadata = { title: 'A one-time gift', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/give/one-time/change'>) {
  const { draft: id } = await searchParams;
  const [person, { terms }] = await Promise.all([findActor(), getCampaign()]);
  const answers = getOr404(await findAnswers(String(id), 'one-time', person));
  return (
    <OneTimePage
      terms={toOneTimeTerms(terms)}
      action={checkOneTime}
      initial={{ answers, errors: [] }}
      hidden={{ draft: String(id) }}
    />
  );
}
