'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  words: FormWords;
  action: FormAction;
  name: string;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'name' | 'nameHint' | 'saveName', string>>;
};

/** The name of an account. */
export function NameForm({ words, action, name, hidden, texts }: Props) {
  return (
    <ActionForm
      words={words}
      action={action}
      initial={{ answers: { name }, errors: [] }}
      hidden={hidden}
      submit={texts.saveName}
      tone="line"
      size="md"
      scope="profile"
    >
      {(state) => <TextField name="name" state={state} label={texts.name} hint={texts.nameHint} autoComplete="name" />}
    </ActionForm>
  );
}
