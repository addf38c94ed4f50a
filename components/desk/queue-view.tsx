import type { I18n } from '#components/page/i18n';
import type { PledgeSummary } from '#components/pledge/pledge-view';
import type { DeskKey } from '#content/messages/desk';

/** A line of the review queue. `waitedHours`: since it was submitted or answered. */
export type QueueRow = Pick<
  PledgeSummary,
  'reference' | 'kind' | 'what' | 'amount' | 'hoursPerMonth' | 'review' | 'fulfilment'
> & {
  name: string;
  waitedHours: number;
  /** The first of two approvals is given. */
  halfApproved: boolean;
};

/** What the address asks for; empty texts ask for nothing. */
export type QueueFilters = {
  q: string;
  state: string;
  kind: string;
  programme: string;
  tier: string;
  campaign: string;
  sort: string;
};

export type Option = { value: string; label: string };

/** "3 h", "5 d": dense, and in full for those who hear it. */
export function ageTexts(waited: number, { t }: Pick<I18n<DeskKey>, 't'>): { short: string; full: string } {
  if (waited < 1) return { short: t('underAnHour'), full: t('underAnHourLong') };
  const hours = Math.trunc(waited);
  if (waited < 48) return { short: t('hours', { hours }), full: t('hoursLong', { hours }) };
  const days = Math.trunc(waited / 24);
  return { short: t('days', { days }), full: t('daysLong', { days }) };
}

/** The texts of the table, as plain texts. */
export const QUEUE_KEYS = ['pledges', 'age', 'reference', 'kind', 'name', 'promised', 'for', 'state', 'half'] as const;
