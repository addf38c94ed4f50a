import type { I18n } from '#components/page/i18n';
import { eventText } from '#components/review/review-messages';
import type { ActRefusalKey } from '#content/messages/act-refusals';
import type { DeskBulkKey } from '#content/messages/desk-bulk';
import type { PledgeKey } from '#content/messages/pledge';
import type { ChosenPledge } from '#server/desk/bulk-queries';

/** The texts of decisions about several pledges. */
export type BulkI18n = I18n<PledgeKey | ActRefusalKey | DeskBulkKey>;

/** Why a pledge cannot be decided about: what somebody else has done, or the rule. */
function reasonText({ verdict, last }: ChosenPledge, isDone: boolean, i18n: BulkI18n): string {
  if (verdict.can) return i18n.t('bulkRowChanged');
  if (verdict.code !== 'not-from-here') return i18n.t(verdict.code);
  const what = eventText(last.event, i18n);
  const event = last.by === null ? what : i18n.t('bulkRowBy', { event: what, by: last.by });
  return isDone ? event : i18n.t('bulkRowStays', { event });
}

/** What will happen to a pledge or why not; afterwards what did. */
export function rowText(pledge: ChosenPledge, isDone: boolean, i18n: BulkI18n): string {
  const { verdict, last } = pledge;
  if (isDone && pledge.isDone) return i18n.t('bulkRowDone', { event: eventText(last.event, i18n) });
  if (isDone || !verdict.can) return reasonText(pledge, isDone, i18n);
  const { event } = verdict;
  return i18n.t(event === 'approved' || event === 'approval-given' ? `bulkRow-${event}` : 'bulkRow-declined');
}
