import type { FormState } from '#components/form/form-state';
import { formError } from '#components/form/form-error';
import { wordRefusals, type RefusalKey } from '#components/draft/refusal-messages';
import type { I18n } from '#components/page/i18n';
import type { FieldError } from '#domain/field-error';

type NotMadeKind = 'no-places' | 'running' | 'key-reused';
type OutcomeTold = I18n<RefusalKey | NotMadeKind | 'lost' | 'later'>;

type NotChecked =
  | Readonly<{ kind: 'refused'; answers: FormState['answers']; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; answers: FormState['answers']; seconds: number }>
  | Readonly<{ kind: 'lost'; answers: FormState['answers'] }>;

/** A pledge form that did not get to its check page: every answer, and why in words. */
export function toCheckedForm(result: NotChecked, i18n: OutcomeTold): FormState {
  const { answers } = result;
  if (result.kind === 'refused') return { answers, errors: wordRefusals(result.errors, i18n) };
  if (result.kind === 'lost') return formError(answers, i18n.t('lost'));
  const minutes = Math.trunc(result.seconds / 60) + 1;
  return formError(answers, i18n.t('later', { minutes }));
}

type NotMade =
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; seconds: number }>
  | Readonly<{ kind: 'lost' }>
  | Readonly<{ kind: 'no-places'; year: number }>
  | Readonly<{ kind: 'running' | 'key-reused' }>;

/** Why the check page could not make the pledge. */
export function toPledgedForm(result: NotMade, i18n: OutcomeTold): FormState {
  if (result.kind === 'refused' || result.kind === 'too-many' || result.kind === 'lost')
    return toCheckedForm({ ...result, answers: {} }, i18n);
  if (result.kind === 'no-places')
    return { answers: {}, errors: [{ field: 'tier', text: i18n.t(result.kind, { year: String(result.year) }) }] };
  return { answers: {}, errors: [{ field: 'form', text: i18n.t(result.kind) }] };
}
