'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import type { FormWords } from '#components/form/form-messages';
import type { FormAction } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  scope: string;
  label: string;
  /** Collapses the form under this title. */
  fold: string | undefined;
  submit: string;
  question: string;
  /** Empty for a text. */
  choices: readonly string[];
  /** What was sent before. */
  answer: string;
};

/** Sends a text or a choice: `answer`. */
export function AssetForm({ question, choices, answer, fold, ...form }: Props) {
  return (
    <ActionForm
      {...form}
      {...(fold === undefined ? {} : { fold })}
      initial={{ answers: { answer }, errors: [] }}
      size="md"
      tone="line"
    >
      {(state) =>
        choices.length > 0 ? (
          <ChoiceField
            name="answer"
            state={state}
            legend={question}
            layout="row"
            choices={choices.map((each) => ({ value: each, label: each }))}
          />
        ) : (
          <TextField name="answer" state={state} label={question} rows={4} small />
        )
      }
    </ActionForm>
  );
}
