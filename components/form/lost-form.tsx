import type { FormState } from '#components/form/form-state';

const LOST =
  'We cannot reach our book just now, so nothing was written down. Your answers are still here: try again in a minute.';

/** A form that could not be taken because the book cannot be reached: everything typed is kept, and nothing was done. */
export function toLostForm(answers: FormState['answers'], text = LOST): FormState {
  return { answers, errors: [{ field: 'form', text }] };
}
