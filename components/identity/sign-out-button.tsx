import { ActionButton } from '#components/form/action-button';
import { ENGLISH_FORM } from '#components/form/english-form';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';

/** Ends the session. */
export function SignOutButton({ action }: { action: FormAction }) {
  return (
    <ActionButton words={ENGLISH_FORM} action={action} initial={EMPTY_FORM} submit="Sign out" tone="line" size="sm" />
  );
}
