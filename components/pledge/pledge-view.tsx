import type { CivilDate } from '#domain/civil-date';
import type { Fulfilment } from '#domain/fulfilment';
import type { MessageStanding } from '#domain/message';
import type { Money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';
import type { ReviewState } from '#domain/review';

/** One part of a pledge, with what arrived of it and where it stands today. Before acceptance it has no date but falls due so long `after` it; both null: never. */
export type InstalmentView = {
  seq: number;
  due: CivilDate | null;
  after: { days: number; months: number } | null;
  amount: Money;
  settled: Money;
  state: Fulfilment;
};

/**
 * One line of a pledge's history. `kind` is the event's; `at` RFC 3339; `by` null where the supporter may not know;
 * `amount` the money it is about, a reversal's being negative.
 */
export type TimelineEvent = {
  kind: string;
  at: string;
  by: string | null;
  reason: string | null;
  amount?: Money | null;
};

/** A line of a list of pledges. `amount` null where only hours, or nothing, is promised. */
export type PledgeSummary = {
  reference: string;
  kind: PledgeKind;
  /** "Grants", "Supporting member", "Visionary, 2 years". */
  what: string;
  amount: Money | null;
  hoursPerMonth: number | null;
  review: ReviewState;
  /** Null where nothing is due: not approved, or no money promised. */
  fulfilment: Fulfilment | null;
  pledgedOn: CivilDate;
  nextDue: { due: CivilDate; amount: Money } | null;
};

/** What the supporter wrote for others to read, and where it stands. */
export type MessageView = { text: string; standing: MessageStanding };

/** A pledge in full, as its own page shows it. */
export type PledgeView = PledgeSummary & {
  facts: readonly { label: string; value: string }[];
  /** Null where none was left. */
  message: MessageView | null;
  instalments: readonly InstalmentView[];
  /** A paid membership whose year begins when its price has arrived. */
  awaitsPayment: boolean;
  received: Money | null;
  /** Arrived beyond the promise; null where nothing did. */
  excess: Money | null;
  events: readonly TimelineEvent[];
};

/** What is promised, in words: money, hours or neither. */
export type Promised = Pick<PledgeSummary, 'amount' | 'hoursPerMonth'>;
