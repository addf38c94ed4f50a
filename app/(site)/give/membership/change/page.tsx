import type { Metadata } from 'next';
import { MembershipPage } from '#components/pledge/membership-page';
import { findActor, getOr404 } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { findAnswers } from '#server/pledge/draft-queries';
import { toMembershipTerms } from '#server/site/give-terms';
import { checkMembership } from '../actions';

export const metadata: Metadata = { title: 'A membership', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/give/membership/change'>) {
  const { draft: id } = await searchParams;
  const [person, { terms }] = await Promise.all([findActor(), getCampaign()]);
  const answers = getOr404(await findAnswers(String(id), 'membership', person));
  return (
    <MembershipPage
      terms={toMembershipTerms(terms)}
      action={checkMembership}
      initial={{ answers, errors: [] }}
      hidden={{ draft: String(id) }}
    />
  );
}
