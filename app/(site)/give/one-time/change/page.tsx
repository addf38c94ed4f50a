import type { Metadata } from 'next';
import { OneTimePage } from '#components/pledge/one-time-page';
import { findActor, getOr404 } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { findDraft } from '#server/pledge/draft-store';
import { toOneTimeTerms } from '#server/site/give-terms';
import { checkOneTime } from '../actions';

export const metadata: Metadata = { title: 'A one-time gift', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/give/one-time/change'>) {
  const { draft: id } = await searchParams;
  const [person, { terms }] = await Promise.all([findActor(), getCampaign()]);
  const { answers } = getOr404(await findDraft(String(id), person?.id ?? null));
  return <OneTimePage terms={toOneTimeTerms(terms)} action={checkOneTime} initial={{ answers, errors: [] }} />;
}
