import { ChoiceField } from '#components/form/choice-field';
import type { FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import { RECOGNITION_WORDS } from '#components/pledge/recognition-words';
import type { Recognition } from '#domain/consent';

const ORDER: readonly Recognition[] = ['named', 'named-without-amount', 'anonymous'];

/** How one is shown. `nameToo` false where the name is asked elsewhere (an organisation's). */
export function RecognitionFields({ state, nameToo = true }: { state: FormState; nameToo?: boolean }) {
  return (
    <>
      <ChoiceField
        name="recognition"
        state={state}
        legend={nameToo ? 'How shall we show you?' : 'How shall we show the organisation?'}
        hint="You are shown only as you choose here."
        choices={ORDER.map((value) => ({ value, ...RECOGNITION_WORDS[value] }))}
      />
      {nameToo ? (
        <div className="if-named">
          <TextField
            name="displayName"
            state={state}
            label="The name to show"
            hint="Yours, a family’s, a team’s: as it should stand in the list."
            autoComplete="name"
          />
        </div>
      ) : null}
    </>
  );
}
