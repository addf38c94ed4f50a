import { compareDates, type CivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';
import type { Figures } from '#domain/figures';
import { lastDayPastGrace } from '#domain/fulfilment';
import { money, type Money } from '#domain/money';
import type { WaitingCount } from '#domain/waiting-count';
import { hasRight, type Right, type Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { now, today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { countToModerateRows } from '#server/desk/moderation-store';
import { countDecisions, countEvents, type EventCount } from '#server/desk/overview-store';
import { countFailedRows } from '#server/email/email-list-store';
import { readFigures } from '#server/figures/figures-queries';
import { countMembersWithHours } from '#server/member/member-list-store';
import { countWaitingDetails } from '#server/organisation/desk-organisation-store';
import { countWaitingLogos } from '#server/organisation/logo-draft-store';
import { countUnanswered } from '#server/payment/open-instalment-queries';
import { readOpenDays } from '#server/payment/open-instalment-store';
import { findOwedBack, findUnmatched } from '#server/payment/unsettled-money-store';

/** What can wait for staff, in the order of the page. */
export const WAITING_KINDS = [
  'new',
  'answered',
  'second',
  'hours',
  'messages',
  'logos',
  'texts',
  'unmatched',
  'owed-back',
  'overdue',
  'unanswered',
  'emails',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Something that waits for this member of staff: how many, `isMore` if counting stopped there, and for how many hours the first has waited; null if that is not known. */
export type WaitingLine = Readonly<{
  kind: WaitingKind;
  many: number;
  isMore: boolean;
  waitedHours: number | null;
  /** What is overdue, in each currency. */
  amounts: readonly Money[];
}>;

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
const COUNTED = 1_000;
const EVENTS_READ = 10_000;

/** What counts as another type: an acceptance is one, whoever made it. */
const COUNTED_AS: Readonly<Record<string, RecentType>> = { 'approved-by-policy': 'approved' };

type Found = WaitingCount & Readonly<{ kind: WaitingKind; amounts?: readonly Money[] }>;

const startOf = (day: CivilDate) => new Date(`${day}T00:00:00Z`);

/** Adds amounts up, one sum for each currency. */
function byCurrency(parts: readonly Readonly<{ amount: bigint; currency: string | null }>[]): Money[] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of parts) if (currency) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  return [...sums].map(([currency, amount]) => money(amount, toCurrency(currency)));
}

async function findDecisions(staff: Staff): Promise<Found[]> {
  const [counts, hours] = await Promise.all([countDecisions(staff.id), countMembersWithHours(COUNTED + 1)]);
  return [...[...counts].map(([kind, count]) => ({ kind, ...count })), { kind: 'hours', ...hours }];
}

async function findToModerate(): Promise<Found[]> {
  const [messages, logos, texts] = await Promise.all([
    countToModerateRows(),
    countWaitingLogos(),
    countWaitingDetails(),
  ]);
  return [
    { kind: 'messages', ...messages },
    { kind: 'logos', ...logos },
    { kind: 'texts', ...texts },
  ];
}

async function findMoney(at: Date): Promise<Found[]> {
  const day = today(at);
  const [unmatched, owedBack, days] = await Promise.all([
    findUnmatched(COUNTED + 1),
    findOwedBack(COUNTED + 1),
    readOpenDays(day),
  ]);
  const late = days.filter(({ due, graceDays }) => compareDates(due, lastDayPastGrace(day, graceDays)) <= 0);
  const unanswered = await countUnanswered(late, at, COUNTED + 1);
  const [first, oldest] = [late[0], unmatched.at(-1)];
  return [
    { kind: 'unmatched', many: unmatched.length, oldest: oldest ? startOf(oldest.receivedOn) : null },
    { kind: 'owed-back', many: owedBack.length, oldest: null },
    {
      kind: 'overdue',
      many: late.length,
      oldest: first ? startOf(first.due) : null,
      amounts: byCurrency(late.map(({ open, currency }) => ({ amount: open, currency }))),
    },
    { kind: 'unanswered', many: unanswered, oldest: null },
  ];
}

/** What waits that this member of staff has the right to do, in the order of the page. */
async function findWaiting(staff: Staff<'read-desk'>, at: Date): Promise<WaitingLine[]> {
  const may = (right: Right) => hasRight(staff.roles, right);
  const found = await Promise.all([
    may('decide') ? findDecisions(staff) : [],
    may('moderate') ? findToModerate() : [],
    may('handle-money') ? findMoney(at) : [],
    may('send-emails') ? countFailedRows().then((count): Found[] => [{ kind: 'emails', ...count }]) : [],
  ]);
  const all = found.flat();
  return WAITING_KINDS.flatMap((kind) => {
    const line = all.find((each) => each.kind === kind);
    if (!line || line.many === 0) return [];
    const waitedHours = line.oldest && (at.getTime() - line.oldest.getTime()) / HOUR_MS;
    const many = Math.min(line.many, COUNTED);
    return [{ kind, many, isMore: line.many > COUNTED, waitedHours, amounts: line.amounts ?? [] }];
  });
}

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
