import { SponsorsPage } from '#components/sponsor/sponsors-page';
import type { Lang } from '#content/languages';
import { LEVEL_WORDS, SPONSORS_AFTER, SPONSORS_BEFORE, SPONSORS_WORDS } from '#content/words/sponsors';
import { getPublicState } from '#server/site/public-state';
import { readShut, wordsWhile } from '#server/site/shut';
import { toWall } from '#server/site/sponsor-wall';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function sponsorsMetadata(lang: Lang) {
  const { t } = tell(lang, SPONSORS_WORDS);
  return pageMetadata(lang, '/sponsors', { title: t('title'), description: t('description') });
}

export async function SponsorsScreen({ lang }: { lang: Lang }) {
  const [state, shut] = await Promise.all([getPublicState(), readShut()]);
  const means: Readonly<Record<string, string>> = LEVEL_WORDS[lang];
  const levels = state && toWall(state).map((level) => ({ ...level, means: means[level.slug] ?? '' }));
  const told = tell(lang, SPONSORS_WORDS, wordsWhile(shut, { before: SPONSORS_BEFORE, after: SPONSORS_AFTER }));
  return <SponsorsPage told={told} levels={levels} isOver={shut?.phase === 'after'} />;
}
