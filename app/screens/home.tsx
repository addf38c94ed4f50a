import { HomeBody } from '#components/campaign/home-body';
import { PROGRAMMES, demoCampaign } from '#content/campaign';
import type { Lang } from '#content/languages';
import { STORY_SHORT, TEN_YEARS } from '#content/story';
import { WAYS } from '#content/ways';
import { HOME_WORDS } from '#content/words/home';
import { PROGRESS_WORDS } from '#content/words/progress';
import { toProgrammeViews, toProgress, toSponsorLevels } from '#server/site/home-view';
import { getPublicState } from '#server/site/public-state';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function homeMetadata(lang: Lang) {
  const { t } = tell(lang, HOME_WORDS);
  return pageMetadata(lang, '/', { description: t('description') });
}

export async function HomeScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  return (
    <HomeBody
      told={tell(lang, HOME_WORDS, PROGRESS_WORDS)}
      progress={state && toProgress(state)}
      ways={WAYS[lang]}
      programmes={toProgrammeViews(PROGRAMMES, state)}
      years={TEN_YEARS}
      story={STORY_SHORT}
      sponsors={state ? toSponsorLevels(state.sponsors) : []}
      graceDays={state?.terms.graceDays ?? demoCampaign(2026).graceDays}
      timeZone={state?.terms.timeZone ?? 'UTC'}
    />
  );
}
