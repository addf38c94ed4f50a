import type { FormState } from '#components/form/form-state';
import { toLostForm } from '#components/form/lost-form';
import { wordRefusals, type RefusalKey } from '#components/pledge/refusal-words';
import type { Told } from '#components/site/told';
import type { FieldError } from '#domain/field-error';

type NotMadeKind = 'no-places' | 'running' | 'other-body';
type OutcomeTold = Told<RefusalKey | NotMadeKind | 'lost' | 'later'>;

type NotChecked =
  | Readonly<{ kind: 'refused'; answers: FormState['answers']; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; answers: FormState['answers']; seconds: number }>
  | Readonly<{ kind: 'lost'; answers: FormState['answers'] }>;

/** A pledge form that did not get to its check page: every answer, and why in words. */
export function toCheckedForm(result: NotChecked, told: OutcomeTold): FormState {
  const { answers } = result;
  if (result.kind === 'refused') return { answers, errors: wordRefusals(result.errors, told) };
  if (result.kind === 'lost') return toLostForm(answers, told.t('lost'));
  const minutes = Math.trunc(result.seconds / 60) + 1;
  return { answers, errors: [{ field: 'form', text: told.t('later', { minutes }) }] };
}

type NotMade =
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; seconds: number }>
  | Readonly<{ kind: 'lost' }>
  | Readonly<{ kind: NotMadeKind }>;

/** Why the check page could not make the pledge. */
export function toPledgedForm(result: NotMade, told: OutcomeTold): FormState {
  if (result.kind === 'refused' || result.kind === 'too-many' || result.kind === 'lost')
    return toCheckedForm({ ...result, answers: {} }, told);
  const field = result.kind === 'no-places' ? 'tier' : 'form';
  return { answers: {}, errors: [{ field, text: told.t(result.kind) }] };
}
