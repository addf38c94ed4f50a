'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';
import { UsePasskey, type PasskeyUse } from '#components/identity/passkey-field';
import type { ActionStyle } from '#components/page/action-style';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'label' | 'hint' | 'submit', string>>;
  /** The form takes only digits, no recovery code. */
  isNumeric?: boolean;
  tone?: ActionStyle['tone'];
  scope?: string;
  autoFocus?: boolean;
  /** For who has a passkey. */
  passkey?: PasskeyUse | null;
};

/** A form with one field, `code`: a code of an authenticator app, or a recovery code; and a button for who has a passkey. */
export function CodeForm({ action, words, hidden, texts, isNumeric, tone = 'ink', scope, autoFocus, passkey }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      initial={EMPTY_FORM}
      hidden={hidden}
      submit={texts.submit}
      label={texts.submit}
      tone={tone}
      size="md"
      scope={scope}
    >
      {(state) => (
        <div>
          {passkey ? (
            <UsePasskey
              passkey={{ ...passkey, options: state.passkey ?? passkey.options }}
              name="passkey"
              error={words.error}
            />
          ) : null}
          <TextField
            name="code"
            state={state}
            label={texts.label}
            hint={texts.hint}
            inputMode={isNumeric ? 'numeric' : undefined}
            autoComplete="one-time-code"
            width="short"
            autoFocus={autoFocus && state.errors.length === 0}
          />
        </div>
      )}
    </ActionForm>
  );
}
