'use client';

import { ChoiceField, type Choice } from '#components/form/choice-field';
import type { FieldState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

export type AmountWords = Readonly<
  Record<'amount' | 'amountHint' | 'anotherAmount' | 'anotherAmountHint' | 'ownAmount', string>
>;

type Props = {
  state: FieldState;
  words: AmountWords;
  presets: readonly Choice[];
  defaultAmount?: string;
  /** The currency's symbol or code, before the text field. */
  sign: string;
  /** The text about the minimum and maximum amount. */
  range: string;
};

/** Typing an amount selects "another amount". */
function chooseOther(event: React.InputEvent<HTMLInputElement> | React.FormEvent<HTMLInputElement>): void {
  const radio = event.currentTarget.form?.querySelector<HTMLInputElement>('input[name="amount"][value="other"]');
  if (radio && event.currentTarget.value !== '') radio.checked = true;
}

/** Choosing a preset empties "another amount", because a typed amount is taken whatever is chosen. */
function emptyOther({ target, currentTarget }: React.FormEvent<HTMLDivElement>): void {
  const other = currentTarget.querySelector<HTMLInputElement>('input[name="otherAmount"]');
  if (other && target instanceof HTMLInputElement && target.type === 'radio' && target.value !== 'other')
    other.value = '';
}

/** A preset or another amount, with a numeric keypad on phones. */
export function AmountField({ state, words, presets, defaultAmount, sign, range }: Props) {
  return (
    <div onChange={emptyOther}>
      <ChoiceField
        name="amount"
        state={state}
        legend={words.amount}
        hint={words.amountHint}
        defaultChoice={defaultAmount}
        layout="tiles"
        choices={[...presets, { value: 'other', label: words.anotherAmount, hint: words.anotherAmountHint }]}
      >
        <div className="mt-4">
          <TextField
            name="otherAmount"
            state={state}
            label={words.ownAmount}
            hint={range}
            inputMode="decimal"
            autoComplete="transaction-amount"
            prefix={sign}
            width="short"
            small
            onInput={chooseOther}
          />
        </div>
      </ChoiceField>
    </div>
  );
}
