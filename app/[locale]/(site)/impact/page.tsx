import { ImpactPage } from '#components/impact/impact-page';
import { IMPACT_TEXTS } from '#content/impact-texts';
import { IMPACT } from '#content/messages/impact';
import { toImpactView } from '#server/public/impact-view';
import { getPublicState } from '#server/public/public-state';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, IMPACT, IMPACT_TEXTS);
  return pageMetadata(lang, '/impact', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const state = await getPublicState();
  return <ImpactPage i18n={translate(lang, IMPACT, IMPACT_TEXTS)} programmes={toImpactView(lang, state)} />;
}
