'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
  /** The months to choose from; the first is chosen already. */
  months: readonly { value: string; label: string }[];
  texts: Readonly<Record<'fold' | 'month' | 'hours' | 'note' | 'noteHint' | 'submit', string>>;
};

/** Logs the hours of a month: `month`, `hours`, `note`. */
export function HoursForm({ months, texts, ...form }: Props) {
  return (
    <ActionForm
      {...form}
      initial={EMPTY_FORM}
      submit={texts.submit}
      label={texts.submit}
      fold={texts.fold}
      scope="hours"
      size="md"
    >
      {(state) => (
        <>
          <ChoiceField
            name="month"
            state={state}
            legend={texts.month}
            choices={months}
            defaultChoice={months[0]?.value}
            layout="row"
          />
          <TextField
            name="hours"
            state={state}
            label={texts.hours}
            inputMode="numeric"
            width="short"
            autoComplete="off"
            small
          />
          <TextField name="note" state={state} label={texts.note} hint={texts.noteHint} rows={3} optional small />
        </>
      )}
    </ActionForm>
  );
}
