import { SponsorsPage } from '#components/sponsor/sponsors-page';
import { LEVEL_WORDS, SPONSORS_AFTER, SPONSORS_BEFORE, SPONSORS_WORDS } from '#content/words/sponsors';
import { getPublicState } from '#server/public/public-state';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { toWall } from '#server/public/sponsor-wall';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, SPONSORS_WORDS);
  return pageMetadata(lang, '/sponsors', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const [state, closed] = await Promise.all([getPublicState(), readClosed()]);
  const means: Readonly<Record<string, string>> = LEVEL_WORDS[lang];
  const levels = state && toWall(state).map((level) => ({ ...level, means: means[level.slug] ?? '' }));
  const i18n = translate(
    lang,
    SPONSORS_WORDS,
    messagesWhileClosed(closed, { before: SPONSORS_BEFORE, after: SPONSORS_AFTER }),
  );
  return <SponsorsPage i18n={i18n} levels={levels} isOver={closed?.phase === 'after'} />;
}
