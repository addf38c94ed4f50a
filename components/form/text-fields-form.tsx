'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Field = Readonly<
  Pick<
    React.ComponentProps<typeof TextField>,
    'name' | 'label' | 'hint' | 'type' | 'inputMode' | 'autoComplete' | 'rows' | 'width' | 'optional'
  >
>;

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** What each field has at first. */
  answers: FormState['answers'];
  fields: readonly Field[];
  /** Collapses the form under this title. */
  fold: string;
  submit: string;
  scope: string;
};

/** A folded form of text fields, filled in with what is known. */
export function TextFieldsForm({ action, words, hidden, answers, fields, fold, submit, scope }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={submit}
      label={fold}
      fold={fold}
      scope={scope}
      size="md"
    >
      {(state) => (
        <div className="grid gap-5">
          {fields.map((field) => (
            <TextField key={field.name} {...field} state={state} small />
          ))}
        </div>
      )}
    </ActionForm>
  );
}
