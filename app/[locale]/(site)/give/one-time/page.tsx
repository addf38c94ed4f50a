import { EMPTY_FORM } from '#components/form/form-state';
import { OneTimePage } from '#components/draft/one-time-page';
import { ONE_TIME } from '#content/messages/one-time';
import { termsFromContent, toOneTimeTerms } from '#server/public/give-terms';
import { getPublicState } from '#server/public/public-state';
import { readClosed } from '#server/public/campaign-closed';
import { pageMetadata } from '../../../page-metadata';
import { oneTimeFormProps } from './one-time-form-props';
import { getLocale } from '../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { title, description } = readMessages(lang, ONE_TIME);
  return pageMetadata(lang, '/give/one-time', { title, description });
}

export default async function Page() {
  const lang = await getLocale();
  const state = await getPublicState();
  const terms = toOneTimeTerms(state?.terms ?? termsFromContent(), lang);
  return <OneTimePage {...oneTimeFormProps(lang)} terms={terms} closed={await readClosed()} initial={EMPTY_FORM} />;
}
