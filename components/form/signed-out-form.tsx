import type { FormState } from '#components/form/form-state';

/** A form sent after the session had ended: everything typed is kept, and nothing was done. */
export function toSignedOutForm(answers: FormState['answers'], text: string): FormState {
  return { answers, errors: [{ field: 'form', text }] };
}
