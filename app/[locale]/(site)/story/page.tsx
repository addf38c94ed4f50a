import { StoryPage } from '#components/story/story-page';
import { WAYS } from '#content/ways';
import { STORY_AFTER, STORY_BEFORE, STORY } from '#content/messages/story';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { toStoryView } from '#server/public/story-view';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, STORY);
  return pageMetadata(lang, '/story', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const closed = await readClosed();
  const i18n = translate(lang, STORY, messagesWhileClosed(closed, { before: STORY_BEFORE, after: STORY_AFTER }));
  return <StoryPage i18n={i18n} view={toStoryView(lang)} ways={WAYS[lang]} isClosed={closed !== null} />;
}
