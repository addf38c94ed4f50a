'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { EMPTY_FORM } from '#components/form/form-state';
import type { Act } from '#components/review/supporter-forms';

type Props = { act: Act; legend: string; choices: readonly Choice[]; submit: string };

/** The form that leads to the provider's page: `count`, the number of payments. The next one is chosen. */
export function PayOnlineForm({ act, legend, choices, submit }: Props) {
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
        <ChoiceField name="count" state={state} legend={legend} choices={choices} defaultChoice={first?.value ?? ''} />
      )}
    </ActionForm>
  );
}
