'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { EMPTY_FORM } from '#components/form/form-state';
import type { Act } from '#components/review/supporter-forms';

type Props = {
  act: Act;
  name: string;
  fold: string;
  /** The effect, before the question. */
  intro: React.ReactNode;
  legend: string;
  choices: readonly Choice[];
  submit: string;
};

/** A folded form with one question. */
export function ChoiceForm({ act, name, fold, intro, legend, choices, submit }: Props) {
  return (
    <ActionForm
      {...act}
      initial={act.initial ?? EMPTY_FORM}
      submit={submit}
      label={submit}
      fold={fold}
      scope={name}
      size="md"
    >
      {(state) => (
        <>
          {intro}
          <ChoiceField name={name} state={state} legend={legend} choices={choices} />
        </>
      )}
    </ActionForm>
  );
}
