import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';

/** Ends the session. */
export function SignOutButton({ action, words }: { action: FormAction; words: FormWords }) {
  return <ActionButton words={words} action={action} initial={EMPTY_FORM} submit="Sign out" tone="line" size="sm" />;
}
