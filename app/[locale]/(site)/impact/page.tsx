import { ImpactPage } from '#components/impact/impact-page';
import { IMPACT_WORDS } from '#content/words/impact';
import { toImpactView } from '#server/public/impact-view';
import { getPublicState } from '#server/public/public-state';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, IMPACT_WORDS);
  return pageMetadata(lang, '/impact', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const state = await getPublicState();
  return <ImpactPage i18n={translate(lang, IMPACT_WORDS)} programmes={toImpactView(lang, state)} />;
}
