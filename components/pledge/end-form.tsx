'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import { EMPTY_FORM } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { Act } from '#components/review/supporter-forms';

type Texts = Readonly<Record<'legend' | 'all' | 'part' | 'amount' | 'submit', string>>;

/** Ends all that is open, or a part of it: `end` (`rest` or `part`) and `amount`. A typed amount is a part, because typing does not choose it. */
export function EndForm({ act, sign, texts }: { act: Act; sign: string; texts: Texts }) {
  return (
    <ActionForm
      {...act}
      initial={act.initial ?? EMPTY_FORM}
      submit={texts.submit}
      label={texts.submit}
      scope="end"
      tone="alarm"
      size="md"
    >
      {(state) => (
        <ChoiceField
          name="end"
          state={state}
          legend={texts.legend}
          choices={[
            { value: 'rest', label: texts.all },
            { value: 'part', label: texts.part },
          ]}
        >
          <div className="mt-4">
            <TextField
              name="amount"
              state={state}
              label={texts.amount}
              inputMode="decimal"
              prefix={sign}
              autoComplete="off"
              width="short"
              small
            />
          </div>
        </ChoiceField>
      )}
    </ActionForm>
  );
}
