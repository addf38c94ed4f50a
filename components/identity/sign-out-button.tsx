import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';

type Props = { action: FormAction; words: FormWords; text: string };

/** Ends the session. */
export function SignOutButton({ action, words, text }: Props) {
  return <ActionButton words={words} action={action} initial={EMPTY_FORM} submit={text} tone="line" size="sm" />;
}
