import type { Currency } from '#domain/currency';
import type { Figures } from '#domain/figures';
import type { Money } from '#domain/money';
import type { Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { now } from '#server/clock';
import { countEvents, type EventCount } from '#server/desk/overview-store';
import { byCurrency, findWaiting, type WaitingLine } from '#server/desk/waiting-work';
import { readFigures } from '#server/figures/figures-queries';

/** What happened in the last 24 hours, by the type of its events. */
export type RecentLine = Readonly<{ type: RecentType; many: number; amounts: readonly Money[] }>;

/** The types of events that the page counts, in its order. */
export const RECENT_TYPES = [
  'submitted',
  'approved',
  'declined',
  'withdrawn',
  'ended',
  'payment-recorded',
  'payment-reversed',
  'payment-refunded',
] as const;
export type RecentType = (typeof RECENT_TYPES)[number];

/** The first page of the desk. `recentIsAll` is false if more happened than was counted. */
export type Overview = Readonly<{
  waiting: readonly WaitingLine[];
  recent: readonly RecentLine[];
  recentIsAll: boolean;
  campaign: Readonly<{
    name: string;
    figures: Pick<Figures, 'goal' | 'promised' | 'received' | 'expected' | 'overdue'>;
    currency: Currency;
  }>;
}>;

const HOUR_MS = 3_600_000;
const EVENTS_READ = 10_000;

/** What counts as another type: an acceptance is one, whoever made it. */
const COUNTED_AS: Readonly<Record<string, RecentType>> = { 'approved-by-policy': 'approved' };

function toRecent(counts: readonly EventCount[]): RecentLine[] {
  return RECENT_TYPES.flatMap((type) => {
    const those = counts.filter((count) => (COUNTED_AS[count.type] ?? count.type) === type);
    const many = those.reduce((total, count) => total + count.many, 0);
    const amounts = type.startsWith('payment-') ? byCurrency(those) : [];
    return many > 0 ? [{ type, many, amounts }] : [];
  });
}

/** The first page of the desk: what waits for this member of staff, what happened in the last 24 hours, and the figures of the current campaign. */
export async function findOverview(staff: Staff<'read-desk'>): Promise<Overview> {
  const at = now();
  const campaign = await getCurrentCampaign();
  const [waiting, recent, figures] = await Promise.all([
    findWaiting(staff, at),
    countEvents(new Date(at.getTime() - 24 * HOUR_MS), EVENTS_READ),
    readFigures(campaign, { byMonth: false }),
  ]);
  return {
    waiting,
    recent: toRecent(recent.counts),
    recentIsAll: recent.isAll,
    campaign: { name: campaign.terms.name, currency: campaign.terms.currency, figures },
  };
}
