import { ImpactPage } from '#components/impact/impact-page';
import type { Lang } from '#content/languages';
import { IMPACT } from '#content/messages/impact';
import { toImpactView } from '#server/public/impact-view';
import { getPublicState } from '#server/public/public-state';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function impactMetadata(lang: Lang) {
  const { t } = translate(lang, IMPACT);
  return pageMetadata(lang, '/impact', { title: t('title'), description: t('description') });
}

export async function ImpactScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  return <ImpactPage i18n={translate(lang, IMPACT)} programmes={toImpactView(lang, state)} />;
}
