'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  /** The key of the form; on the page of a person also their `email`, which is asked for elsewhere. */
  hidden: Readonly<Record<string, string>>;
  /** The title under which the form is folded. */
  fold: string;
  texts: Readonly<Record<'makeText' | 'email' | 'emailHint' | 'citation' | 'citationHint' | 'make', string>>;
};

/** Makes somebody a Fellow: `email`, and `reason`, what for. */
export function FellowForm({ action, words, hidden, fold, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={EMPTY_FORM}
      submit={texts.make}
      label={texts.make}
      fold={fold}
      scope="fellow"
      size="md"
      tone="line"
    >
      {(state) => (
        <div className="grid gap-5">
          <p className="max-w-measure text-sm text-quiet">{texts.makeText}</p>
          {hidden.email === undefined ? (
            <TextField
              name="email"
              state={state}
              label={texts.email}
              hint={texts.emailHint}
              type="email"
              autoComplete="off"
              small
            />
          ) : null}
          <TextField name="reason" state={state} label={texts.citation} hint={texts.citationHint} rows={3} small />
        </div>
      )}
    </ActionForm>
  );
}
