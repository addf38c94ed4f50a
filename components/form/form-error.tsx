import type { FormState } from '#components/form/form-state';

/** A refused form, for a reason that is not about a single field. All typed values are preserved, and nothing was done. */
export function formError(answers: FormState['answers'], text: string): FormState {
  return { answers, errors: [{ field: 'form', text }] };
}
