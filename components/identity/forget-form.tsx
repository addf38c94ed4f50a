'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  words: FormWords;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'label' | 'hint' | 'submit', string>>;
};

/** The step that confirms being forgotten: a person types their address. */
export function ForgetForm({ words, action, hidden, texts }: Props) {
  return (
    <div className="max-w-xl border-t-[1.5px] border-ink pt-6">
      <ActionForm
        words={words}
        action={action}
        initial={EMPTY_FORM}
        hidden={hidden}
        submit={texts.submit}
        tone="alarm"
        size="md"
        scope="forget"
      >
        {(state) => (
          <TextField
            name="email"
            state={state}
            label={texts.label}
            hint={texts.hint}
            type="email"
            inputMode="email"
            autoComplete="off"
          />
        )}
      </ActionForm>
    </div>
  );
}
