import type { FormState } from '#components/form/form-state';
import { toLostForm } from '#components/form/lost-form';
import { wordRefusals } from '#components/pledge/refusal-words';
import type { FieldError } from '#domain/field-error';

type NotChecked =
  | Readonly<{ kind: 'refused'; answers: FormState['answers']; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; answers: FormState['answers']; seconds: number }>
  | Readonly<{ kind: 'lost'; answers: FormState['answers'] }>;

/** A pledge form that did not get to its check page: every answer, and why in words. */
export function toCheckedForm(result: NotChecked): FormState {
  if (result.kind === 'refused') return toRefusedForm(result.answers, result.errors);
  return result.kind === 'lost' ? toLostForm(result.answers) : toLaterForm(result.answers, result.seconds);
}

/** A refused form as it comes back: every answer, and what is wrong in words. */
function toRefusedForm(answers: FormState['answers'], errors: readonly FieldError[]): FormState {
  return { answers, errors: wordRefusals(errors) };
}

/** A form that came too often, with every answer. */
function toLaterForm(answers: FormState['answers'], seconds: number): FormState {
  const minutes = Math.trunc(seconds / 60) + 1;
  const text = `That was very often in a short time. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  return { answers, errors: [{ field: 'form', text }] };
}

type NotMade =
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; seconds: number }>
  | Readonly<{ kind: 'no-places' | 'running' | 'other-body' | 'gone' | 'lost' }>;

const NOT_MADE = {
  'no-places':
    'The last place at this level was taken a moment ago. Choose another level: your other answers are kept.',
  running: 'This pledge is being written down at this moment. Look at your pledges before you try again.',
  'other-body': 'These answers have changed since they were first sent. Go back, check them and send them again.',
  gone: 'These answers are no longer kept: a day has passed, or they belong to somebody else. Please fill in the form again.',
} as const;

/** Why the check page could not make the pledge. */
export function toPledgedForm(result: NotMade): FormState {
  if (result.kind === 'refused') return toRefusedForm({}, result.errors);
  if (result.kind === 'too-many') return toLaterForm({}, result.seconds);
  if (result.kind === 'lost') return toLostForm({});
  return {
    answers: {},
    errors: [{ field: result.kind === 'no-places' ? 'tier' : 'form', text: NOT_MADE[result.kind] }],
  };
}
