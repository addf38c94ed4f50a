import type { FormState } from '#components/form/form-state';

/** A form that could not be taken because the book cannot be reached: everything typed is kept, and nothing was done. */
export function toLostForm(answers: FormState['answers'], text: string): FormState {
  return { answers, errors: [{ field: 'form', text }] };
}
