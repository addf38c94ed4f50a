'use client';

import { ActionForm } from '#components/form/action-form';
import { ENGLISH_FORM } from '#components/form/english-form';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { ActionStyle } from '#components/site/action-style';

type Props = {
  action: FormAction;
  initial?: FormState;
  hidden?: Readonly<Record<string, string>>;
  scope: string;
  /** Folds the form away under this title. */
  fold?: string;
  label: string;
  hint?: string;
  submit: string;
  tone?: ActionStyle['tone'];
  optional?: boolean;
};

/** A form that asks for one text, `reason`: why, what, or the answer to a question. */
export function ReasonForm({
  action,
  initial = EMPTY_FORM,
  hidden,
  scope,
  fold,
  label,
  hint,
  submit,
  tone = 'line',
  optional,
}: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      hidden={hidden}
      words={ENGLISH_FORM}
      submit={submit}
      tone={tone}
      size="md"
      label={submit}
      scope={scope}
      fold={fold}
    >
      {(state) => (
        <TextField name="reason" state={state} label={label} hint={hint} rows={3} small optional={optional} />
      )}
    </ActionForm>
  );
}
