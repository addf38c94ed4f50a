'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  words: FormWords;
  action: FormAction;
  answers: Readonly<Record<'name' | 'postalAddress', string>>;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'name' | 'nameHint' | 'postalAddress' | 'postalAddressHint' | 'save', string>>;
};

/** The name and postal address of an account. */
export function ProfileForm({ words, action, answers, hidden, texts }: Props) {
  return (
    <ActionForm
      words={words}
      action={action}
      initial={{ answers, errors: [] }}
      hidden={hidden}
      submit={texts.save}
      tone="line"
      size="md"
      scope="profile"
    >
      {(state) => (
        <>
          <TextField name="name" state={state} label={texts.name} hint={texts.nameHint} autoComplete="name" />
          <TextField
            name="postalAddress"
            state={state}
            label={texts.postalAddress}
            hint={texts.postalAddressHint}
            rows={4}
            autoComplete="street-address"
            optional
          />
        </>
      )}
    </ActionForm>
  );
}
