import type { Metadata } from 'next';
import { HomeBody } from '#components/campaign/home-body';
import { ASK, PROGRAMMES, demoCampaign } from '#content/campaign';
import { STORY_SHORT, TEN_YEARS } from '#content/story';
import { WAYS } from '#content/ways';
import { toProgrammeViews, toProgress, toSponsorLevels } from '#server/site/home-view';
import { getPublicState } from '#server/site/public-state';

export const dynamic = 'error';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function Page() {
  const state = await getPublicState();
  return (
    <HomeBody
      ask={ASK}
      progress={state && toProgress(state)}
      ways={WAYS.en}
      programmes={toProgrammeViews(PROGRAMMES, state)}
      years={TEN_YEARS}
      story={STORY_SHORT}
      sponsors={state ? toSponsorLevels(state.sponsors) : []}
      graceDays={state?.terms.graceDays ?? demoCampaign(2026).graceDays}
      timeZone={state?.terms.timeZone ?? 'UTC'}
    />
  );
}
