'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

/** An account: the name of its field, its label, and what it is called without an answer. */
export type AccountField = Readonly<{ name: string; label: string; hint: string }>;

/** Accounts under a heading; without one, the first of the form. */
export type AccountGroup = Readonly<{ title: string | null; fields: readonly AccountField[] }>;

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** What each account is called now, and `seen`, the fingerprint of that. */
  answers: FormState['answers'];
  groups: readonly AccountGroup[];
  label: string;
  submit: string;
};

/** Names the accounts of the journal. After a conflict it carries what is stored now, so that sending it again replaces that. */
export function AccountsForm({ action, words, hidden, answers, groups, label, submit }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={submit}
      label={label}
      size="md"
      className="grid max-w-4xl gap-8"
    >
      {(state) => (
        <>
          <input type="hidden" name="seen" value={state.answers.seen ?? ''} />
          {groups.map(({ title, fields }) => (
            <section key={title ?? ''} aria-label={title ?? label}>
              {title ? <h2 className="mb-4 text-xl">{title}</h2> : null}
              <div className="grid items-end gap-5 sm:grid-cols-2">
                {fields.map((field) => (
                  <TextField key={field.name} {...field} state={state} small />
                ))}
              </div>
            </section>
          ))}
        </>
      )}
    </ActionForm>
  );
}
