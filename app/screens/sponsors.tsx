import { SponsorsPage } from '#components/sponsor/sponsors-page';
import type { Lang } from '#content/languages';
import { LEVEL_WORDS, SPONSORS_WORDS } from '#content/words/sponsors';
import { getPublicState } from '#server/site/public-state';
import { toWall } from '#server/site/sponsor-wall';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function sponsorsMetadata(lang: Lang) {
  const { t } = tell(lang, SPONSORS_WORDS);
  return pageMetadata(lang, '/sponsors', { title: t('title'), description: t('description') });
}

export async function SponsorsScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  const means: Readonly<Record<string, string>> = LEVEL_WORDS[lang];
  const levels = state && toWall(state).map((level) => ({ ...level, means: means[level.slug] ?? '' }));
  return <SponsorsPage told={tell(lang, SPONSORS_WORDS)} levels={levels} />;
}
