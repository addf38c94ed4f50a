import type { Metadata } from 'next';
import { MembershipPage } from '#components/draft/membership-page';
import type { Lang } from '#content/languages';
import { MEMBERSHIP_WORDS } from '#content/words/membership';
import { findActor, getOr404 } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { findAnswers } from '#server/draft/draft-queries';
import { toMembershipTerms } from '#server/public/give-terms';
import { findClosedToday } from '#server/public/campaign-closed';
import { membershipForm } from './membership-form';

export function membershipChangeMetadata(lang: Lang): Metadata {
  return { title: MEMBERSHIP_WORDS[lang].title, robots: { index: false } };
}

export async function MembershipChangeScreen({ lang, draft }: { lang: Lang; draft: string }) {
  const [person, { terms }] = await Promise.all([findActor(), getCurrentCampaign()]);
  const answers = getOr404(await findAnswers(draft, 'membership', person));
  const form = membershipForm(lang);
  return (
    <MembershipPage
      {...form}
      terms={toMembershipTerms(terms)}
      closed={await findClosedToday()}
      initial={{ answers, errors: [] }}
      hidden={{ draft, ...form.hidden }}
    />
  );
}
