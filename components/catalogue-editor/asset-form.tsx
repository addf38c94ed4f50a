'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import type { FormWords } from '#components/form/form-messages';
import type { FormAction, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

/** The texts of the form. `kinds`: what can be asked, in the order of the form. */
export type AssetTexts = Readonly<
  Record<'title' | 'titleHint' | 'help' | 'kind' | 'choices' | 'choicesHint' | 'dueOn' | 'dueOnHint' | 'save', string>
> &
  Readonly<{ kinds: readonly Readonly<{ value: string; label: string }>[] }>;

type Props = {
  action: FormAction;
  words: FormWords;
  texts: AssetTexts;
  hidden: Readonly<Record<string, string>>;
  answers: FormState['answers'];
  label: string;
};

/** The form of something that a benefit needs of its sponsors. The answers belong to the last kind. */
export function AssetForm({ action, words, texts, hidden, answers, label }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={texts.save}
      label={label}
      size="md"
    >
      {(state) => (
        <div className="grid gap-6">
          <input type="hidden" name="seen" value={state.answers.seen ?? ''} />
          <TextField name="title" state={state} label={texts.title} hint={texts.titleHint} small />
          <TextField name="help" state={state} label={texts.help} rows={3} optional small />
          <ChoiceField name="kind" state={state} legend={texts.kind} choices={texts.kinds}>
            <div className="mt-3">
              <TextField name="choices" state={state} label={texts.choices} hint={texts.choicesHint} rows={3} small />
            </div>
          </ChoiceField>
          <TextField
            name="dueOn"
            state={state}
            label={texts.dueOn}
            hint={texts.dueOnHint}
            type="date"
            width="short"
            optional
            small
          />
        </div>
      )}
    </ActionForm>
  );
}
