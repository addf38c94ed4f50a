import { StoryPage } from '#components/story/story-page';
import { STORY, STORY_AFTER } from '#content/messages/story';
import { STORY_TEXTS, STORY_TEXTS_AFTER, STORY_TEXTS_BEFORE } from '#content/story-texts';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { getPublicState } from '#server/public/public-state';
import { toStoryView } from '#server/public/story-view';
import { listWaysToGive } from '#server/public/ways-to-give';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, STORY_TEXTS);
  return pageMetadata(lang, '/story', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const closed = await readClosed();
  const i18n = translate(
    lang,
    STORY,
    STORY_TEXTS,
    ...messagesWhileClosed(closed, { before: [STORY_TEXTS_BEFORE], after: [STORY_AFTER, STORY_TEXTS_AFTER] }),
  );
  return (
    <StoryPage
      i18n={i18n}
      view={toStoryView(lang)}
      ways={listWaysToGive(lang, await getPublicState())}
      isClosed={closed !== null}
    />
  );
}
