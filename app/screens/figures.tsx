import { FiguresPage } from '#components/figures/figures-page';
import type { Lang } from '#content/languages';
import { FIGURES } from '#content/messages/figures';
import { programmeNames } from '#content/programmes';
import { PROGRESS } from '#content/messages/progress';
import { toProgress } from '#server/public/home-view';
import { getPublicState } from '#server/public/public-state';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function figuresMetadata(lang: Lang) {
  const { t } = translate(lang, FIGURES);
  return pageMetadata(lang, '/figures', { title: t('title'), description: t('description') });
}

export async function FiguresScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  const view = state && {
    figures: state.figures,
    programmeNames: programmeNames(lang),
    progress: toProgress(state),
  };
  return <FiguresPage i18n={translate(lang, FIGURES, PROGRESS)} view={view} />;
}
