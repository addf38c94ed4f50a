import type { FormState } from '#components/form/form-state';

/** Of a form sent after the session had ended. */
export const SIGNED_OUT =
  'You were signed out meanwhile, so nothing was done. Sign in in another tab, then send this again: what you typed is still here.';

/** Of a form sent without the key its page gave it: done, it could be done twice. */
export const WITHOUT_KEY =
  'This form came without the key its page gave it, so nothing was done. Reload the page, then send it from there.';

/** A form that was not taken, for a reason that is no single field's: everything typed is kept, and nothing was done. */
export function formError(answers: FormState['answers'], text: string): FormState {
  return { answers, errors: [{ field: 'form', text }] };
}
