'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  roles: readonly Choice[];
  texts: Readonly<Record<'fold' | 'email' | 'name' | 'role' | 'submit', string>>;
};

/** Invites a contact: `email`, `name` and `role`. Who looks after everything is chosen. */
export function InviteForm({ action, words, hidden, roles, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={EMPTY_FORM}
      submit={texts.submit}
      label={texts.submit}
      fold={texts.fold}
      scope="invite"
      size="md"
    >
      {(state) => (
        <div className="grid gap-5">
          <TextField
            name="email"
            state={state}
            label={texts.email}
            type="email"
            inputMode="email"
            autoComplete="off"
            small
          />
          <TextField name="name" state={state} label={texts.name} autoComplete="off" small optional />
          <ChoiceField name="role" state={state} legend={texts.role} choices={roles} defaultChoice="all" />
        </div>
      )}
    </ActionForm>
  );
}
