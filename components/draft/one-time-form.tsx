'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { FoldedFields } from '#components/form/folded-fields';
import type { FieldState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import { AmountField, type AmountWords } from '#components/draft/amount-field';
import type { PledgeFormProps } from '#components/draft/pledge-form';
import { RecognitionFields } from '#components/draft/recognition-fields';

type OneTimeKey =
  | 'programme'
  | `repeat${'' | 'Hint' | 'Once' | 'Monthly' | 'Yearly'}`
  | `parts${'' | 'Hint' | '1' | '2' | '2Hint' | '4' | '4Hint' | '12' | '12Hint'}`
  | 'more'
  | `message${'' | 'Hint'}`
  | `dedication${'' | 'None' | 'Honour' | 'Memory' | 'Name' | 'Hint'}`
  | `card${'' | 'Hint' | 'To' | 'Name' | 'NameHint' | 'Text' | 'TextHint'}`;

/** The texts of the one-time gift form. */
export type OneTimeQuestions = AmountWords & Readonly<Record<OneTimeKey, string>>;

type Props = PledgeFormProps<OneTimeQuestions> & {
  presets: readonly Choice[];
  programmes: readonly Choice[];
  /** The amount that is chosen already. */
  defaultAmount?: string;
  sign: string;
  range: string;
};

const CARD = { cardTo: '', cardName: '', cardText: '' };

/** A card to the honoured person or their family. */
function CardFields({ state, words }: { state: FieldState; words: Props['words'] }) {
  return (
    <>
      <p className="max-w-measure text-sm text-quiet">{words.cardHint}</p>
      <TextField
        name="cardTo"
        state={state}
        label={words.cardTo}
        type="email"
        inputMode="email"
        autoComplete="off"
        small
      />
      <TextField
        name="cardName"
        state={state}
        label={words.cardName}
        hint={words.cardNameHint}
        autoComplete="off"
        small
        optional
      />
      <TextField
        name="cardText"
        state={state}
        label={words.cardText}
        hint={words.cardTextHint}
        rows={4}
        small
        optional
      />
    </>
  );
}

/** The questions of a one-time gift, in the order in which people decide them. */
export function OneTimeForm({ words, presets, programmes, defaultAmount, sign, range, ...form }: Props) {
  return (
    <ActionForm {...form} words={words} submit={words.submit}>
      {(state) => (
        <>
          <AmountField
            state={state}
            words={words}
            presets={presets}
            defaultAmount={defaultAmount}
            sign={sign}
            range={range}
          />
          <ChoiceField
            name="repeat"
            state={state}
            legend={words.repeat}
            hint={words.repeatHint}
            choices={[
              { value: 'once', label: words.repeatOnce },
              { value: 'monthly', label: words.repeatMonthly },
              { value: 'yearly', label: words.repeatYearly },
            ]}
            defaultChoice="once"
            layout="row"
          />
          <ChoiceField
            name="programme"
            state={state}
            legend={words.programme}
            choices={programmes}
            defaultChoice={programmes[0]?.value}
          />
          <div className="if-once">
            <ChoiceField
              name="instalments"
              state={state}
              legend={words.parts}
              hint={words.partsHint}
              choices={[
                { value: '1', label: words.parts1 },
                { value: '2', label: words.parts2, hint: words.parts2Hint },
                { value: '4', label: words.parts4, hint: words.parts4Hint },
                { value: '12', label: words.parts12, hint: words.parts12Hint },
              ]}
              defaultChoice="1"
              layout="tiles"
            />
          </div>
          <RecognitionFields state={state} words={words} defaultChoice="anonymous" />
          <FoldedFields
            title={words.more}
            state={state}
            fields={{ message: '', dedication: 'none', dedicationName: '', ...CARD }}
          >
            <TextField name="message" state={state} label={words.message} hint={words.messageHint} rows={4} optional />
            <ChoiceField
              name="dedication"
              state={state}
              legend={words.dedication}
              choices={[
                { value: 'none', label: words.dedicationNone },
                { value: 'honour', label: words.dedicationHonour },
                { value: 'memory', label: words.dedicationMemory },
              ]}
              defaultChoice="none"
              layout="row"
            >
              <div className="if-dedicated mt-4 grid grid-cols-1 gap-6">
                <TextField
                  name="dedicationName"
                  state={state}
                  label={words.dedicationName}
                  hint={words.dedicationHint}
                  autoComplete="off"
                  small
                />
                <FoldedFields title={words.card} state={state} fields={CARD} inner>
                  <CardFields state={state} words={words} />
                </FoldedFields>
              </div>
            </ChoiceField>
          </FoldedFields>
        </>
      )}
    </ActionForm>
  );
}
