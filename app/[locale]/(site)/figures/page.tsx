import { FiguresPage } from '#components/figures/figures-page';
import { FIGURES } from '#content/messages/figures';
import { programmeNames } from '#content/programmes';
import { PROGRESS } from '#content/messages/progress';
import { toProgress } from '#server/public/home-view';
import { getPublicState } from '#server/public/public-state';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, FIGURES);
  return pageMetadata(lang, '/figures', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const state = await getPublicState();
  const view = state && {
    figures: state.figures,
    programmeNames: programmeNames(lang),
    progress: toProgress(state),
  };
  return <FiguresPage i18n={translate(lang, FIGURES, PROGRESS)} view={view} />;
}
