import type { Metadata } from 'next';
import { EMPTY_FORM } from '#components/form/form-state';
import { OneTimePage } from '#components/pledge/one-time-page';
import { contentTerms, toOneTimeTerms } from '#server/site/give-terms';
import { getPublicState } from '#server/site/public-state';
import { checkOneTime } from './actions';

export const dynamic = 'error';

export const metadata: Metadata = {
  title: 'A one-time gift',
  description: 'Promise an amount, say what it is for, and follow it until it has arrived.',
  alternates: { canonical: '/give/one-time' },
};

export default async function Page() {
  const state = await getPublicState();
  return (
    <OneTimePage terms={toOneTimeTerms(state?.terms ?? contentTerms())} action={checkOneTime} initial={EMPTY_FORM} />
  );
}
