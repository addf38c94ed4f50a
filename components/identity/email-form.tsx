'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

export type EmailFormTexts = Readonly<Record<'email' | 'emailHint' | 'send' | 'sending', string>>;

type Props = {
  words: FormWords;
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  texts: EmailFormTexts;
};

export function EmailForm({ words, action, initial, hidden, texts }: Props) {
  return (
    <ActionForm
      words={words}
      action={action}
      initial={initial}
      hidden={hidden}
      submit={texts.send}
      waiting={texts.sending}
    >
      {(state) => (
        <TextField
          name="email"
          state={state}
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      )}
    </ActionForm>
  );
}
