'use client';

import { ActionForm } from '#components/form/action-form';
import { emailLook, type EmailLookTexts } from '#components/form/email-look';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';
import type { ActionStyle } from '#components/page/action-style';

type Props = {
  action: FormAction;
  words: FormWords;
  initial?: FormState;
  hidden?: Readonly<Record<string, string>>;
  scope: string;
  /** Collapses the form under this title. */
  fold?: string;
  label: string;
  hint?: string;
  submit: string;
  tone?: ActionStyle['tone'];
  optional?: boolean;
  /** The form can show the email that it would send. */
  email?: EmailLookTexts;
  /** Opens the form with the focus on its text field, because the page was opened for it. */
  autoFocus?: boolean;
};

/** A form with one text field, `reason`: the reason, the question, or the answer to a question. */
export function ReasonForm({
  action,
  words,
  initial = EMPTY_FORM,
  hidden,
  scope,
  fold,
  label,
  hint,
  submit,
  tone = 'line',
  optional,
  autoFocus = false,
  email,
}: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      hidden={hidden}
      words={words}
      submit={submit}
      tone={tone}
      size="md"
      label={submit}
      scope={scope}
      fold={fold}
      autoFocus={autoFocus}
      {...emailLook(email)}
    >
      {(state) => (
        <TextField
          name="reason"
          state={state}
          label={label}
          hint={hint}
          rows={3}
          small
          optional={optional}
          autoFocus={autoFocus && state.errors.length === 0}
        />
      )}
    </ActionForm>
  );
}
