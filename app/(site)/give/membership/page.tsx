import type { Metadata } from 'next';
import { EMPTY_FORM } from '#components/form/form-state';
import { MembershipPage } from '#components/pledge/membership-page';
import { contentTerms, toMembershipTerms } from '#server/site/give-terms';
import { getPublicState } from '#server/site/public-state';
import { checkMembership } from './actions';

export const dynamic = 'error';

export const metadata: Metadata = {
  title: 'A membership',
  description: 'A year in the foundation: free, on a sliding scale, or for five hours a month.',
  alternates: { canonical: '/give/membership' },
};

export default async function Page() {
  const state = await getPublicState();
  return (
    <MembershipPage
      terms={toMembershipTerms(state?.terms ?? contentTerms())}
      action={checkMembership}
      initial={EMPTY_FORM}
    />
  );
}
