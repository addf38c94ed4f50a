import type { PledgeEmailKind } from '#domain/email-kind';
import type { EventType } from '#domain/event';

/**
 * The email to the supporter that an event of a pledge causes. Other event types cause none. Rule: every decision reaches the supporter ("Life of a
 * pledge").
 */
export const EMAIL_OF_EVENT: Readonly<Partial<Record<EventType<'pledge'>, PledgeEmailKind>>> = {
  submitted: 'pledge-received',
  'approved-by-policy': 'pledge-approved',
  approved: 'pledge-approved',
  declined: 'pledge-declined',
  'info-requested': 'info-requested',
  'rolled-back': 'pledge-rolled-back',
  withdrawn: 'pledge-withdrawn',
  released: 'pledge-released',
  ended: 'pledge-ended',
  extended: 'pledge-extended',
  'hours-queried': 'hours-queried',
  'fellowship-granted': 'fellowship-granted',
  'fellowship-ended': 'fellowship-ended',
  'payment-recorded': 'payment-received',
  'payment-reversed': 'payment-reversed',
  'payment-refunded': 'payment-refunded',
  'refund-reversed': 'refund-reversed',
  'payment-kept': 'payment-kept',
  'payment-disputed': 'payment-disputed',
  'dispute-won': 'dispute-won',
  'dispute-lost': 'dispute-lost',
};

/** The emails about a sponsorship that go to every contact of its organisation, as `write_event` sends them: a question and a decision concern everybody who may see it. */
export const EMAILS_TO_CONTACTS: ReadonlySet<PledgeEmailKind> = new Set([
  'info-requested',
  'pledge-approved',
  'pledge-declined',
  'pledge-rolled-back',
  'pledge-released',
]);
