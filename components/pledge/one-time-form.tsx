'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import type { FormAction, FormState } from '#components/form/form-state';
import { PickFromAddress } from '#components/form/pick-from-address';
import { TextField } from '#components/form/text-field';
import { AmountField } from '#components/pledge/amount-field';
import { RecognitionFields } from '#components/pledge/recognition-fields';

type Props = {
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  presets: readonly Choice[];
  programmes: readonly Choice[];
  sign: string;
  range: string;
};

const PARTS: readonly Choice[] = [
  { value: '1', label: 'At once' },
  { value: '2', label: 'In 2 parts', hint: 'A month apart' },
  { value: '4', label: 'In 4 parts', hint: 'Every three months' },
  { value: '12', label: 'In 12 parts', hint: 'Every month' },
];

const DEDICATIONS: readonly Choice[] = [
  { value: 'none', label: 'No dedication' },
  { value: 'honour', label: 'In honour of' },
  { value: 'memory', label: 'In memory of' },
];

/** The questions of a one-time gift, in the order one thinks of them. */
export function OneTimeForm({ action, initial, hidden, presets, programmes, sign, range }: Props) {
  return (
    <ActionForm action={action} initial={initial} hidden={hidden} submit="Check your answers">
      {(state) => (
        <>
          <AmountField
            state={state}
            legend="How much will you give?"
            hint="It is a promise: nothing is charged here."
            presets={presets}
            sign={sign}
            range={range}
          />
          <ChoiceField name="programme" state={state} legend="What is it for?" choices={programmes} />
          <PickFromAddress name="programme" />
          <ChoiceField
            name="instalments"
            state={state}
            legend="All at once, or in parts?"
            hint="The first part is due on the day you pledge. The parts add up to the whole, to the cent."
            choices={PARTS}
            usual="1"
            layout="tiles"
          />
          <RecognitionFields state={state} />
          <TextField
            name="message"
            state={state}
            label="A message"
            hint="Read by a person before anyone else sees it. Up to 1,000 characters."
            rows={4}
            optional
          />
          <ChoiceField
            name="dedication"
            state={state}
            legend="Is it given for someone?"
            choices={DEDICATIONS}
            usual="none"
            layout="row"
          >
            <div className="if-dedicated mt-4">
              <TextField name="dedicationName" state={state} label="Their name" autoComplete="off" small />
            </div>
          </ChoiceField>
        </>
      )}
    </ActionForm>
  );
}
