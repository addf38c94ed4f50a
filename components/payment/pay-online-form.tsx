'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { EMPTY_FORM, fieldId } from '#components/form/form-state';
import type { Act } from '#components/review/supporter-forms';

type Props = {
  act: Act;
  legend: string;
  choices: readonly Choice[];
  submit: string;
  /** The text of the box `save`; null: nothing can be saved. */
  save: string | null;
};

/** The form that leads to the provider's page: `count`, the number of payments, and `save`. The next payment is chosen, nothing is saved. */
export function PayOnlineForm({ act, legend, choices, submit, save }: Props) {
  const [first] = choices;
  return (
    <ActionForm
      {...act}
      initial={act.initial ?? EMPTY_FORM}
      submit={submit}
      label={submit}
      scope="pay-online"
      size="md"
    >
      {(state) => (
        <>
          <ChoiceField
            name="count"
            state={state}
            legend={legend}
            choices={choices}
            defaultChoice={first?.value ?? ''}
          />
          {save === null ? null : (
            <div className="choice">
              <input
                type="checkbox"
                id={fieldId(state, 'save')}
                name="save"
                value="yes"
                defaultChecked={state.answers.save === 'yes'}
              />
              <label htmlFor={fieldId(state, 'save')}>{save}</label>
            </div>
          )}
        </>
      )}
    </ActionForm>
  );
}
