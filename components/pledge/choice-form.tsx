'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { EMPTY_FORM } from '#components/form/form-state';
import type { Act } from '#components/review/supporter-forms';

type Props = { act: Act; name: string; legend: string; choices: readonly Choice[]; submit: string };

/** A form with one question. */
export function ChoiceForm({ act, name, legend, choices, submit }: Props) {
  return (
    <ActionForm {...act} initial={act.initial ?? EMPTY_FORM} submit={submit} label={submit} scope={name} size="md">
      {(state) => <ChoiceField name={name} state={state} legend={legend} choices={choices} />}
    </ActionForm>
  );
}
