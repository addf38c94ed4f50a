'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  words: FormWords;
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  minutes: number;
};

export function EmailForm({ words, action, initial, hidden, minutes }: Props) {
  return (
    <ActionForm
      words={words}
      action={action}
      initial={initial}
      hidden={hidden}
      submit="Send me a link"
      waiting="Sending…"
    >
      {(state) => (
        <TextField
          name="email"
          state={state}
          label="Your e-mail address"
          hint={`The link works once, within ${minutes} minutes.`}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      )}
    </ActionForm>
  );
}
