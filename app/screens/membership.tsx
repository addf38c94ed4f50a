import { EMPTY_FORM } from '#components/form/form-state';
import { MembershipPage } from '#components/draft/membership-page';
import type { Lang } from '#content/languages';
import { MEMBERSHIP } from '#content/messages/membership';
import { contentTerms, toMembershipTerms } from '#server/public/give-terms';
import { getPublicState } from '#server/public/public-state';
import { readClosed } from '#server/public/campaign-closed';
import { pageMetadata } from '../page-metadata';
import { membershipForm } from './membership-form';
import { readMessages } from '#server/i18n/translate';

export function membershipMetadata(lang: Lang) {
  const { title, description } = readMessages(lang, MEMBERSHIP);
  return pageMetadata(lang, '/give/membership', { title, description });
}

export async function MembershipScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  const terms = toMembershipTerms(state?.terms ?? contentTerms());
  return <MembershipPage {...membershipForm(lang)} terms={terms} closed={await readClosed()} initial={EMPTY_FORM} />;
}
