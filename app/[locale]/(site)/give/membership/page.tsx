import { EMPTY_FORM } from '#components/form/form-state';
import { MembershipPage } from '#components/draft/membership-page';
import { MEMBERSHIP } from '#content/messages/membership';
import { termsFromContent, toMembershipTerms } from '#server/public/give-terms';
import { getPublicState } from '#server/public/public-state';
import { readClosed } from '#server/public/campaign-closed';
import { pageMetadata } from '../../../page-metadata';
import { membershipFormProps } from './membership-form-props';
import { getLocale } from '../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { title, description } = readMessages(lang, MEMBERSHIP);
  return pageMetadata(lang, '/give/membership', { title, description });
}

export default async function Page() {
  const lang = await getLocale();
  const state = await getPublicState();
  const terms = toMembershipTerms(state?.terms ?? termsFromContent());
  return (
    <MembershipPage {...membershipFormProps(lang)} terms={terms} closed={await readClosed()} initial={EMPTY_FORM} />
  );
}
