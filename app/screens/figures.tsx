import { FiguresPage } from '#components/figures/figures-page';
import type { Lang } from '#content/languages';
import { FIGURES_WORDS } from '#content/words/figures';
import { programmeNames } from '#content/words/programmes';
import { PROGRESS_WORDS } from '#content/words/progress';
import { toProgress } from '#server/public/home-view';
import { getPublicState } from '#server/public/public-state';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function figuresMetadata(lang: Lang) {
  const { t } = translate(lang, FIGURES_WORDS);
  return pageMetadata(lang, '/figures', { title: t('title'), description: t('description') });
}

export async function FiguresScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  const view = state && {
    figures: state.figures,
    programmeNames: programmeNames(lang),
    progress: toProgress(state),
  };
  return <FiguresPage i18n={translate(lang, FIGURES_WORDS, PROGRESS_WORDS)} view={view} />;
}
