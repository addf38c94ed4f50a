import type { I18n } from '#components/page/i18n';
import { formatDate } from '#domain/civil-date';
import type { CampaignView } from '#server/public/campaign-view';

export type CampaignStateKey = 'running' | 'upcoming' | 'past';

/** Whether a campaign is running, with its last day, or the day it opens or closed. */
export function campaignState({ closed, progress }: CampaignView, { language, t }: I18n<CampaignStateKey>): string {
  const key = closed === null ? 'running' : closed.phase === 'before' ? 'upcoming' : 'past';
  return t(key, { date: formatDate(closed?.day ?? progress.lastDay, language.days) });
}
