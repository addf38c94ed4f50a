'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  contact: string;
  role: string;
  roles: readonly Choice[];
  texts: Readonly<Record<'fold' | 'role' | 'submit', string>>;
};

/** Changes the `role` of a contact. The role that they have is chosen. */
export function RoleForm({ action, words, hidden, contact, role, roles, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={{ ...hidden, contact }}
      initial={{ answers: { role }, errors: [] }}
      submit={texts.submit}
      label={texts.fold}
      fold={texts.fold}
      scope={`role-${contact}`}
      size="sm"
      tone="line"
    >
      {(state) => <ChoiceField name="role" state={state} legend={texts.role} choices={roles} />}
    </ActionForm>
  );
}
