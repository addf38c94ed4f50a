import { SponsorsPage } from '#components/sponsor/sponsors-page';
import { SPONSORS_TEXTS } from '#content/level-notes';
import { SPONSORS_AFTER, SPONSORS_BEFORE, SPONSORS } from '#content/messages/sponsors';
import { getPublicState } from '#server/public/public-state';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { toWall } from '#server/public/sponsor-wall';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { findDemoNotice } from '#server/demo/demo-notice';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, SPONSORS, SPONSORS_TEXTS);
  return pageMetadata(lang, '/sponsors', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const [state, closed] = await Promise.all([getPublicState(), readClosed()]);
  const i18n = translate(
    lang,
    SPONSORS,
    ...messagesWhileClosed(closed, { before: [SPONSORS_BEFORE], after: [SPONSORS_AFTER] }),
  );
  return (
    <SponsorsPage
      i18n={i18n}
      levels={state && toWall(lang, state)}
      isOver={closed?.phase === 'after'}
      notice={findDemoNotice(lang)?.sponsors ?? null}
    />
  );
}
