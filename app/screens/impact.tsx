import { ImpactPage } from '#components/impact/impact-page';
import type { Lang } from '#content/languages';
import { IMPACT_WORDS } from '#content/words/impact';
import { toImpactView } from '#server/site/impact-view';
import { getPublicState } from '#server/site/public-state';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function impactMetadata(lang: Lang) {
  const { t } = tell(lang, IMPACT_WORDS);
  return pageMetadata(lang, '/impact', { title: t('title'), description: t('description') });
}

export async function ImpactScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  return <ImpactPage told={tell(lang, IMPACT_WORDS)} programmes={toImpactView(lang, state)} />;
}
