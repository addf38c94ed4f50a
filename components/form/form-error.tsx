import type { FormState } from '#components/form/form-state';

/** A form that was not accepted, for a reason that belongs to no single field: everything typed is kept, and nothing was done. */
export function formError(answers: FormState['answers'], text: string): FormState {
  return { answers, errors: [{ field: 'form', text }] };
}
