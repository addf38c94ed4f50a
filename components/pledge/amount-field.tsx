'use client';

import { ChoiceField, type Choice } from '#components/form/choice-field';
import type { FieldProps, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  state: FormState;
  legend: string;
  hint: FieldProps['hint'];
  presets: readonly Choice[];
  usual?: string;
  /** The currency's sign or code, before the free field. */
  sign: string;
  /** Least and greatest in words. */
  range: string;
};

/** Typing an own amount means "another amount", without a second click. */
function chooseOther(event: React.InputEvent<HTMLInputElement> | React.FormEvent<HTMLInputElement>): void {
  const radio = event.currentTarget.form?.querySelector<HTMLInputElement>('input[name="amount"][value="other"]');
  if (radio && event.currentTarget.value !== '') radio.checked = true;
}

/** A preset or an own amount, with a numeric keypad on phones. */
export function AmountField({ state, legend, hint, presets, usual, sign, range }: Props) {
  return (
    <ChoiceField
      name="amount"
      state={state}
      legend={legend}
      hint={hint}
      usual={usual}
      layout="tiles"
      choices={[...presets, { value: 'other', label: 'Another amount', hint: 'Type it below' }]}
    >
      <div className="mt-4">
        <TextField
          name="otherAmount"
          state={state}
          label="Your own amount"
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
  );
}
