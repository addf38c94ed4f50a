'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import { EMPTY_FORM } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { Act } from '#components/review/supporter-forms';

/** The question whether all that is open ends or a part of it, and the field for the part. */
export type EndQuestion = Readonly<Record<'legend' | 'all' | 'part' | 'amount' | 'sign', string>>;

type Props = {
  act: Act;
  fold: string;
  /** The effect, before the question. */
  intro: React.ReactNode;
  submit: string;
  /** Null if only all of it can end. */
  question: EndQuestion | null;
};

/** Ends all that is open, or a part of it: `end` (`rest` or `part`) and `amount`. */
export function EndForm({ act, fold, intro, submit, question }: Props) {
  return (
    <ActionForm
      {...act}
      hidden={question ? act.hidden : { ...act.hidden, end: 'rest' }}
      initial={act.initial ?? EMPTY_FORM}
      submit={submit}
      label={fold}
      fold={fold}
      scope="end"
      tone="alarm"
      size="md"
    >
      {(state) => (
        <>
          {intro}
          {question ? (
            <ChoiceField
              name="end"
              state={state}
              legend={question.legend}
              choices={[
                { value: 'rest', label: question.all },
                { value: 'part', label: question.part },
              ]}
            >
              <div className="mt-4">
                <TextField
                  name="amount"
                  state={state}
                  label={question.amount}
                  inputMode="decimal"
                  prefix={question.sign}
                  autoComplete="off"
                  width="short"
                  small
                />
              </div>
            </ChoiceField>
          ) : null}
        </>
      )}
    </ActionForm>
  );
}
