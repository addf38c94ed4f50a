'use client';

import { ActionForm } from '#components/form/action-form';
import { ENGLISH_FORM } from '#components/form/english-form';
import type { FormAction, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  minutes: number;
};

export function EmailForm({ action, initial, hidden, minutes }: Props) {
  return (
    <ActionForm
      words={ENGLISH_FORM}
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
