import { StoryPage } from '#components/story/story-page';
import type { Lang } from '#content/languages';
import { WAYS } from '#content/ways';
import { STORY_AFTER, STORY_BEFORE, STORY_WORDS } from '#content/words/story';
import { readShut, wordsWhile } from '#server/site/shut';
import { toStoryView } from '#server/site/story-view';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function storyMetadata(lang: Lang) {
  const { t } = tell(lang, STORY_WORDS);
  return pageMetadata(lang, '/story', { title: t('title'), description: t('description') });
}

export async function StoryScreen({ lang }: { lang: Lang }) {
  const shut = await readShut();
  const told = tell(lang, STORY_WORDS, wordsWhile(shut, { before: STORY_BEFORE, after: STORY_AFTER }));
  return <StoryPage told={told} view={toStoryView(lang)} ways={WAYS[lang]} isShut={shut !== null} />;
}
