'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'give' | 'address' | 'role', string>>;
  choices: readonly { value: string; label: string }[];
  /** The address has the focus: the search led here. */
  autoFocus: boolean;
};

/** Gives a role: `email` and `role`. */
export function RoleForm({ action, words, hidden, texts, choices, autoFocus }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={EMPTY_FORM}
      submit={texts.give}
      label={texts.give}
      size="md"
      tone="ink"
    >
      {(state) => (
        <div className="grid gap-5">
          <TextField
            name="email"
            type="email"
            state={state}
            label={texts.address}
            autoComplete="off"
            autoFocus={autoFocus}
            small
          />
          <ChoiceField name="role" state={state} legend={texts.role} choices={choices} />
        </div>
      )}
    </ActionForm>
  );
}
