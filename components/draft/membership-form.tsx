'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { TextField } from '#components/form/text-field';
import { AmountField, type AmountWords } from '#components/draft/amount-field';
import type { PledgeFormProps } from '#components/draft/pledge-form';
import { RecognitionFields } from '#components/draft/recognition-fields';

/** The texts of the membership form. */
export type MembershipQuestions = AmountWords & Readonly<Record<'class' | 'hours' | 'area' | 'areaHint', string>>;

type Props = PledgeFormProps<MembershipQuestions> & {
  classes: readonly Choice[];
  presets: readonly Choice[];
  areas: readonly Choice[];
  defaultAmount: string;
  sign: string;
  range: string;
  hoursHint: string;
};

/** The questions of a membership. A question about one class is shown only for that class. */
export function MembershipForm(props: Props) {
  const { words, classes, presets, areas, defaultAmount, sign, range, hoursHint, ...form } = props;
  return (
    <ActionForm {...form} words={words} submit={words.submit}>
      {(state) => (
        <>
          <ChoiceField name="class" state={state} legend={words.class} choices={classes} defaultChoice="supporting" />
          <div className="if-supporting">
            <AmountField
              state={state}
              words={words}
              presets={presets}
              defaultAmount={defaultAmount}
              sign={sign}
              range={range}
            />
          </div>
          <div className="if-contributing">
            <div className="grid gap-10">
              <TextField
                name="hoursPerMonth"
                state={state}
                label={words.hours}
                hint={hoursHint}
                inputMode="numeric"
                autoComplete="off"
                width="short"
              />
              <ChoiceField
                name="area"
                state={state}
                legend={words.area}
                hint={words.areaHint}
                choices={areas}
                layout="tiles"
              />
            </div>
          </div>
          <RecognitionFields state={state} words={words} defaultChoice="anonymous" />
        </>
      )}
    </ActionForm>
  );
}
