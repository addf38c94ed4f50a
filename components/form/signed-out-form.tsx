import type { FormState } from '#components/form/form-state';

/** A form sent after the session had ended: everything typed is kept, and nothing was done. */
export function toSignedOutForm(answers: FormState['answers']): FormState {
  const text =
    'You were signed out meanwhile, so nothing was done. Sign in in another tab, then send this again: what you typed is still here.';
  return { answers, errors: [{ field: 'form', text }] };
}
