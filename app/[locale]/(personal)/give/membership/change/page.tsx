import type { Metadata } from 'next';
import { MembershipPage } from '#components/draft/membership-page';
import { MEMBERSHIP } from '#content/messages/membership';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { toMembershipTerms } from '#server/public/give-terms';
import { findClosedToday } from '#server/public/campaign-closed';
import { readStartingAnswers } from '../../starting-answers';
import { membershipFormProps } from '../../../../(site)/give/membership/membership-form-props';
import { getLocale } from '../../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  const lang = await getLocale();
  return { title: readMessages(lang, MEMBERSHIP).title, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/give/membership/change'>) {
  const lang = await getLocale();
  const { answers, hidden } = await readStartingAnswers('membership', searchParams, lang);
  const { terms } = await getCurrentCampaign();
  const form = membershipFormProps(lang);
  return (
    <MembershipPage
      {...form}
      terms={toMembershipTerms(terms)}
      closed={await findClosedToday()}
      initial={{ answers, errors: [] }}
      hidden={{ ...hidden, ...form.hidden }}
    />
  );
}
