'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'forgetFold' | 'how' | 'howHint' | 'confirm' | 'confirmHint' | 'submit', string>>;
  /** What will happen. */
  children: React.ReactNode;
};

/** Forgets a person: `reason`, how they asked, and `email`, their address. */
export function ForgetForm({ action, words, hidden, texts, children }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={EMPTY_FORM}
      submit={texts.submit}
      label={texts.forgetFold}
      fold={texts.forgetFold}
      scope="forget"
      size="md"
      tone="alarm"
    >
      {(state) => (
        <div className="grid gap-5">
          {children}
          <TextField name="reason" state={state} label={texts.how} hint={texts.howHint} rows={3} small />
          <TextField
            name="email"
            state={state}
            label={texts.confirm}
            hint={texts.confirmHint}
            type="email"
            inputMode="email"
            autoComplete="off"
            small
          />
        </div>
      )}
    </ActionForm>
  );
}
