'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import type { FormAction, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import { AmountField } from '#components/pledge/amount-field';
import { RecognitionFields } from '#components/pledge/recognition-fields';

type Props = {
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  classes: readonly Choice[];
  presets: readonly Choice[];
  areas: readonly Choice[];
  usual: string;
  sign: string;
  range: string;
  hoursHint: string;
};

/** The questions of a membership; those of one class only are asked of that class only. */
export function MembershipForm(props: Props) {
  const { action, initial, hidden, classes, presets, areas, usual, sign, range, hoursHint } = props;
  return (
    <ActionForm action={action} initial={initial} hidden={hidden} submit="Check your answers">
      {(state) => (
        <>
          <ChoiceField name="class" state={state} legend="Which class suits you?" choices={classes} />
          <div className="if-supporting">
            <AmountField
              state={state}
              legend="What will you give for the year?"
              hint="Pay what you can: every amount on the scale brings the same membership and the same vote."
              presets={presets}
              usual={usual}
              sign={sign}
              range={range}
            />
          </div>
          <div className="if-contributing">
            <div className="grid gap-10">
              <TextField
                name="hoursPerMonth"
                state={state}
                label="How many hours a month?"
                hint={hoursHint}
                inputMode="numeric"
                autoComplete="off"
                width="short"
              />
              <ChoiceField
                name="area"
                state={state}
                legend="Where do your hours go?"
                hint="The one you spend most of them on."
                choices={areas}
                layout="tiles"
              />
            </div>
          </div>
          <RecognitionFields state={state} />
        </>
      )}
    </ActionForm>
  );
}
