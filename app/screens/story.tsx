import { StoryPage } from '#components/story/story-page';
import type { Lang } from '#content/languages';
import { WAYS } from '#content/ways';
import { STORY_WORDS } from '#content/words/story';
import { toStoryView } from '#server/site/story-view';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function storyMetadata(lang: Lang) {
  const { t } = tell(lang, STORY_WORDS);
  return pageMetadata(lang, '/story', { title: t('title'), description: t('description') });
}

export function StoryScreen({ lang }: { lang: Lang }) {
  return <StoryPage told={tell(lang, STORY_WORDS)} view={toStoryView(lang)} ways={WAYS[lang]} />;
}
