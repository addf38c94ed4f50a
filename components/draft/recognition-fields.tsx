import { ChoiceField } from '#components/form/choice-field';
import type { FieldState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { Recognition } from '#domain/consent';

const ORDER: readonly Recognition[] = ['named', 'named-without-amount', 'anonymous'];

/** Without `displayName`, another field asks for the name (an organisation's). */
export type RecognitionWords = Readonly<
  Record<'recognition' | 'recognitionHint' | Recognition | `${Recognition}-hint`, string> & {
    displayName?: string;
    displayNameHint?: string;
  }
>;

type Props = {
  state: FieldState;
  words: RecognitionWords;
  /** Without it the supporter has to choose. */
  defaultChoice?: Recognition;
};

/** How the supporter is shown. */
export function RecognitionFields({ state, words, defaultChoice }: Props) {
  return (
    <>
      <ChoiceField
        name="recognition"
        state={state}
        legend={words.recognition}
        hint={words.recognitionHint}
        defaultChoice={defaultChoice}
        choices={ORDER.map((value) => ({ value, label: words[value], hint: words[`${value}-hint`] }))}
      />
      {words.displayName ? (
        <div className="if-named">
          <TextField
            name="displayName"
            state={state}
            label={words.displayName}
            hint={words.displayNameHint}
            autoComplete="name"
          />
        </div>
      ) : null}
    </>
  );
}
