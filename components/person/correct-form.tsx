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
  /** The profile as it is. `seen` is its mark: a refused form has the one of now. */
  answers: Readonly<Record<'name' | 'locale' | 'postalAddress' | 'seen', string>>;
  languages: readonly { value: string; label: string }[];
  texts: Readonly<
    Record<'correct' | 'correctText' | 'name' | 'language' | 'postalAddress' | 'reason' | 'reasonHint' | 'save', string>
  >;
};

/** Corrects a person: `name`, `locale`, `postalAddress` and `reason`. */
export function CorrectForm({ action, words, hidden, answers, languages, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={texts.save}
      label={texts.save}
      fold={texts.correct}
      scope="correct"
      size="md"
      tone="line"
    >
      {(state) => (
        <div className="grid gap-5">
          <p className="max-w-measure text-sm text-quiet">{texts.correctText}</p>
          <input type="hidden" name="seen" value={state.answers.seen ?? ''} />
          <TextField name="name" state={state} label={texts.name} autoComplete="off" small />
          <ChoiceField name="locale" state={state} legend={texts.language} choices={languages} layout="row" />
          <TextField
            name="postalAddress"
            state={state}
            label={texts.postalAddress}
            rows={4}
            autoComplete="off"
            optional
            small
          />
          <TextField name="reason" state={state} label={texts.reason} hint={texts.reasonHint} rows={3} small />
        </div>
      )}
    </ActionForm>
  );
}
