import { FiguresPage } from '#components/figures/figures-page';
import { FIGURES } from '#content/messages/figures';
import { PROGRESS } from '#content/messages/progress';
import { toFiguresView } from '#server/public/campaign-view';
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
  return <FiguresPage i18n={translate(lang, FIGURES, PROGRESS)} view={state && toFiguresView(lang, state)} />;
}
