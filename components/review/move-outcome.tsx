import type { FormState } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { eventText } from '#components/review/review-messages';
import type { ActRefusalKey } from '#content/messages/act-refusals';
import type { PledgeKey } from '#content/messages/pledge';
import type { MoveResult } from '#server/review/move-pledge';

/** The texts for a refused action. */
export type ActI18n = I18n<PledgeKey | ActRefusalKey>;

/** Who decided first, and what they did: "Approved by N. since you opened this page." */
export function conflictText(
  { by, event }: Pick<Extract<MoveResult, { kind: 'conflict' }>, 'by' | 'event'>,
  i18n: I18n<PledgeKey>,
): string {
  const done = eventText(event, i18n);
  return i18n.t('conflict', { what: by ? i18n.t('by', { event: done, by }) : done });
}

const OWN_ACTS = ['answered', 'withdrawn', 'ended'] as const;

/** The text for a conflict with the reader's own action in another window. Each is a complete sentence, because "Withdrawn by you" does not translate. */
export function ownConflictText(event: string, { t }: Pick<I18n<PledgeKey>, 't'>): string {
  const known = OWN_ACTS.find((each) => each === event);
  return t(known ? `conflictOwn-${known}` : 'conflictOwn');
}

/** Why a pledge was not changed, with the typed reason. */
export function toMoveForm(reason: string, result: Exclude<MoveResult, { kind: 'moved' }>, i18n: ActI18n): FormState {
  const toForm = (field: string, text: string): FormState => ({ answers: { reason }, errors: [{ field, text }] });
  if (result.kind === 'conflict') return toForm('conflict', conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm('conflict', i18n.t('not-found'));
  const isOfReason = result.code === 'key-reused' || result.code.startsWith('reason');
  return toForm(isOfReason ? 'reason' : 'conflict', i18n.t(result.code));
}
