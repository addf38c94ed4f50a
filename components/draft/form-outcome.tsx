import type { FormState } from '#components/form/form-state';
import { formError } from '#components/form/form-error';
import { wordRefusals, type RefusalKey } from '#components/draft/refusal-messages';
import type { I18n } from '#components/page/i18n';
import type { DraftPledgeResult } from '#server/draft/make-pledge-of-draft';
import type { SaveDraftResult } from '#server/draft/save-draft';

type OutcomeI18n = I18n<
  RefusalKey | 'running' | 'key-reused' | 'lost' | 'later' | 'cards-address' | 'cards-person' | 'organisation-waits'
>;

/** A refused pledge form: all answers, and the error messages. */
export function toCheckedForm(result: Exclude<SaveDraftResult, { kind: 'kept' }>, i18n: OutcomeI18n): FormState {
  const { answers } = result;
  if (result.kind === 'refused') return { answers, errors: wordRefusals(result.errors, i18n) };
  if (result.kind === 'lost') return formError(answers, i18n.t('lost'));
  const minutes = Math.trunc(result.seconds / 60) + 1;
  return formError(answers, i18n.t('later', { minutes }));
}

type NotMade =
  | Exclude<DraftPledgeResult, { kind: 'made' | 'replayed' | 'gone' | 'changed' | 'no-places' }>
  | Readonly<{ kind: 'lost' }>
  | Readonly<{ kind: 'organisation-waits' }>;

/** Why the check page could not make the pledge, or join the waiting list. */
export function toPledgedForm(result: NotMade, i18n: OutcomeI18n): FormState {
  if (result.kind === 'refused' || result.kind === 'too-many' || result.kind === 'lost')
    return toCheckedForm({ ...result, answers: {} }, i18n);
  if (result.kind === 'too-many-cards') {
    const hours = Math.trunc(result.seconds / 3_600) + 1;
    return formError({}, i18n.t(`cards-${result.of}`, { hours }));
  }
  return { answers: {}, errors: [{ field: 'form', text: i18n.t(result.kind) }] };
}
