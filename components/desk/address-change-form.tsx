'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'heading' | 'current' | 'newAddress' | 'why' | 'whyHint' | 'request', string>>;
};

/** Asks for another address of somebody who lost their mailbox: `email`, `newEmail` and `reason`. */
export function AddressChangeForm({ action, words, hidden, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={EMPTY_FORM}
      submit={texts.request}
      label={texts.heading}
      scope="address"
      size="md"
      tone="line"
    >
      {(state) => (
        <div className="grid gap-5">
          <TextField name="email" type="email" state={state} label={texts.current} autoComplete="off" small />
          <TextField name="newEmail" type="email" state={state} label={texts.newAddress} autoComplete="off" small />
          <TextField name="reason" state={state} label={texts.why} hint={texts.whyHint} rows={3} small />
        </div>
      )}
    </ActionForm>
  );
}
