import type { FormState } from '#components/form/form-state';
import { wordRefusals } from '#components/pledge/refusal-words';
import type { FieldError } from '#domain/field-error';

/** A refused form as it comes back: every answer, and what is wrong in words. */
export function toRefusedForm(answers: FormState['answers'], errors: readonly FieldError[]): FormState {
  return { answers, errors: wordRefusals(errors) };
}

/** A form that came too often, with every answer. */
export function toLaterForm(answers: FormState['answers'], seconds: number): FormState {
  const minutes = Math.trunc(seconds / 60) + 1;
  const text = `That was very often in a short time. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  return { answers, errors: [{ field: 'form', text }] };
}

type NotMade =
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; seconds: number }>
  | Readonly<{ kind: 'no-places' | 'running' | 'other-body' | 'gone' }>;

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
  return {
    answers: {},
    errors: [{ field: result.kind === 'no-places' ? 'tier' : 'form', text: NOT_MADE[result.kind] }],
  };
}
