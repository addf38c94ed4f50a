import type { FiguresView } from '#components/figures/figures-view';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import { formatDate } from '#domain/civil-date';

/** A campaign with its figures. `isGiftPage`: it is running, and has a page where gifts to it are made. */
export type CampaignView = FiguresView & {
  slug: string;
  name: string;
  closed: CampaignClosed | null;
  isGiftPage: boolean;
};

export type CampaignStateKey = 'running' | 'upcoming' | 'past';

/** Whether a campaign runs, and until when or since when not. */
export function campaignState({ closed, progress }: CampaignView, { language, t }: I18n<CampaignStateKey>): string {
  const key = closed === null ? 'running' : closed.phase === 'before' ? 'upcoming' : 'past';
  return t(key, { date: formatDate(closed?.day ?? progress.lastDay, language.days) });
}
