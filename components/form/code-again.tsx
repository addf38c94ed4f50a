import type { FieldState, FormState } from '#components/form/form-state';
import { UsePasskey } from '#components/identity/passkey-field';
import { TextField } from '#components/form/text-field';

type Props = { code: NonNullable<FormState['code']>; state: FieldState };

/** Asks within a form for a code of the person's second factor. What was typed stays, and the same button sends it again. */
export function CodeAgain({ code, state }: Props) {
  return (
    <div className="my-6 max-w-xl border-s-4 border-sun bg-raised p-5">
      <p className="mb-3 font-semibold">{code.title}</p>
      {code.passkey ? <UsePasskey passkey={code.passkey} name="factorPasskey" error={state.words.error} /> : null}
      <TextField
        name="factorCode"
        state={state}
        label={code.label}
        hint={code.hint}
        autoComplete="one-time-code"
        width="short"
        small
        autoFocus={state.errors.length === 0}
      />
    </div>
  );
}
