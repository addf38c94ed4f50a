import type { I18n } from '#components/page/i18n';
import type { PledgeKey } from '#content/messages/pledge';

const EVENTS = [
  'submitted',
  'approved-by-policy',
  'approval-given',
  'approved',
  'declined',
  'info-requested',
  'answered',
  'withdrawn',
  'rolled-back',
  'message-shown',
  'message-hidden',
  'name-shown',
  'name-hidden',
  'card-passed',
  'card-refused',
  'card-sent',
  'organisation-distinct',
  'organisation-joined',
  'organisation-merged',
  'organisation-separated',
  'payment-recorded',
  'payment-reversed',
  'payment-refunded',
  'refund-reversed',
  'payment-kept',
  'payment-disputed',
  'dispute-won',
  'dispute-lost',
  'released',
  'ended',
  'instalments-changed',
  'programme-changed',
  'consent-changed',
  'benefit-added',
] as const;

/** The text of an event. An event without a text is shown by its name. */
export function eventText(kind: string, { t }: Pick<I18n<PledgeKey>, 't'>): string {
  const known = EVENTS.find((each) => each === kind);
  return known ? t(`event-${known}`) : kind.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}
