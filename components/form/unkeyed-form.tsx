import type { FormState } from '#components/form/form-state';

/** A form sent without the key its page gave it: done, it could be done twice. Everything typed is kept, and nothing was done. */
export function toUnkeyedForm(answers: FormState['answers'], text: string): FormState {
  return { answers, errors: [{ field: 'form', text }] };
}
