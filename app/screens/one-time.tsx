import { EMPTY_FORM } from '#components/form/form-state';
import { OneTimePage } from '#components/pledge/one-time-page';
import type { Lang } from '#content/languages';
import { ONE_TIME_WORDS } from '#content/words/one-time';
import { contentTerms, toOneTimeTerms } from '#server/site/give-terms';
import { getPublicState } from '#server/site/public-state';
import { readShut } from '#server/site/shut';
import { pageMetadata } from '../page-metadata';
import { oneTimeForm } from './one-time-form';

export function oneTimeMetadata(lang: Lang) {
  const { title, description } = ONE_TIME_WORDS[lang];
  return pageMetadata(lang, '/give/one-time', { title, description });
}

export async function OneTimeScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  const terms = toOneTimeTerms(state?.terms ?? contentTerms(), lang);
  return <OneTimePage {...oneTimeForm(lang)} terms={terms} shut={await readShut()} initial={EMPTY_FORM} />;
}
