import { StoryPage } from '#components/story/story-page';
import type { Lang } from '#content/languages';
import { WAYS } from '#content/ways';
import { STORY_AFTER, STORY_BEFORE, STORY } from '#content/messages/story';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { toStoryView } from '#server/public/story-view';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function storyMetadata(lang: Lang) {
  const { t } = translate(lang, STORY);
  return pageMetadata(lang, '/story', { title: t('title'), description: t('description') });
}

export async function StoryScreen({ lang }: { lang: Lang }) {
  const closed = await readClosed();
  const i18n = translate(lang, STORY, messagesWhileClosed(closed, { before: STORY_BEFORE, after: STORY_AFTER }));
  return <StoryPage i18n={i18n} view={toStoryView(lang)} ways={WAYS[lang]} isClosed={closed !== null} />;
}
