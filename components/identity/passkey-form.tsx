'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { MakePasskey } from '#components/identity/passkey-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** What the browser needs to make a passkey, as JSON. */
  options: string;
  texts: Readonly<Record<'submit' | 'failed', string>>;
};

/** The form that makes a passkey. Each answer of the server has new options, because a challenge is answered once. */
export function PasskeyForm({ action, words, hidden, options, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      initial={EMPTY_FORM}
      hidden={{ ...hidden, make: 'yes' }}
      submit={texts.submit}
      label={texts.submit}
      tone="ink"
      size="md"
      scope="make"
    >
      {(state) => <MakePasskey options={state.passkey ?? options} failed={texts.failed} error={words.error} />}
    </ActionForm>
  );
}
