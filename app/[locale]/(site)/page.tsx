import { HomeBody } from '#components/campaign/home-body';
import { HOME_TEXTS, HOME_TEXTS_AFTER } from '#content/home-texts';
import { STORY_SHORT } from '#content/story';
import { HOME_AFTER, HOME_BEFORE, HOME } from '#content/messages/home';
import { PROGRESS } from '#content/messages/progress';
import { HomeStructuredData } from './home-structured-data';
import { termsFromContent } from '#server/public/give-terms';
import { toProgrammeViews, toProgress } from '#server/public/home-view';
import { getPublicState, getPublicSupporters } from '#server/public/public-state';
import { toWall } from '#server/public/sponsor-wall';
import { listTenYears } from '#server/public/list-ten-years';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { listWaysToGive } from '#server/public/ways-to-give';
import { pageMetadata } from '../page-metadata';
import { getLocale } from '../get-locale';
import { listProgrammes } from '#server/campaign/programme-text';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

/** The number of names that fills about three lines. */
const RECENT = 14;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, HOME_TEXTS);
  return pageMetadata(lang, '/', { description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const [state, list, closed] = await Promise.all([getPublicState(), getPublicSupporters(), readClosed()]);
  const otherwise = messagesWhileClosed(closed, { before: [HOME_BEFORE], after: [HOME_AFTER, HOME_TEXTS_AFTER] });
  return (
    <>
      <HomeStructuredData lang={lang} isOpen={closed === null} />
      <HomeBody
        i18n={translate(lang, HOME, HOME_TEXTS, PROGRESS, ...otherwise)}
        progress={state && toProgress(state)}
        ways={listWaysToGive(lang, state)}
        programmes={toProgrammeViews(listProgrammes(lang), state)}
        years={listTenYears(lang)}
        story={STORY_SHORT[lang]}
        sponsors={state && toWall(lang, state)}
        recent={(list?.supporters ?? []).slice(0, RECENT).map(({ name }) => name)}
        graceDays={state?.terms.graceDays ?? termsFromContent().graceDays}
        presets={(state?.terms ?? termsFromContent()).presets}
        timeZone={state?.terms.timeZone ?? 'UTC'}
      />
    </>
  );
}
