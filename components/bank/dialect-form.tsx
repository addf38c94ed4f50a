'use client';

import { ActionForm } from '#components/form/action-form';
import { FieldFault } from '#components/form/field-notes';
import { fieldId, problemOf, type FieldState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { Act } from '#components/review/supporter-forms';

/** A choice of one field: its name, its label and its options, of which the empty one is found out from the file. */
export type DialectChoice = Readonly<{
  name: string;
  label: string;
  options: readonly Readonly<{ value: string; label: string }>[];
}>;

type Texts = Readonly<
  Record<'dialectFold' | 'readAgain' | 'columns' | 'account' | 'accountHint' | 'currency' | 'currencyHint', string>
>;
type Props = {
  act: Act;
  texts: Texts;
  choices: readonly DialectChoice[];
  columns: readonly DialectChoice[];
  isOpen: boolean;
};

function Select({ choice: { name, label, options }, state }: { choice: DialectChoice; state: FieldState }) {
  const id = fieldId(state, name);
  return (
    <label htmlFor={id} className="text-sm font-semibold">
      {label}
      <FieldFault id={id} text={problemOf(state, name)} label={state.words.error} />
      <select id={id} name={name} defaultValue={state.answers[name] ?? ''} className="control mt-1 w-full">
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const GRID = 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] items-end gap-4';

/** How a file is read: what is left empty is found out. */
export function DialectForm({ act, texts, choices, columns, isOpen }: Props) {
  return (
    <ActionForm
      {...act}
      initial={act.initial ?? { answers: {}, errors: [] }}
      submit={texts.readAgain}
      label={texts.readAgain}
      scope="dialect"
      tone={isOpen ? 'sun' : 'line'}
      size="md"
      {...(isOpen ? {} : { fold: texts.dialectFold })}
    >
      {(state) => (
        <div className="grid grid-cols-1 gap-6">
          <div className={GRID}>
            {choices.map((choice) => (
              <Select key={choice.name} choice={choice} state={state} />
            ))}
          </div>
          {columns.length > 0 ? (
            <>
              <div className={GRID}>
                <TextField
                  name="account"
                  state={state}
                  label={texts.account}
                  hint={texts.accountHint}
                  autoComplete="off"
                  small
                  optional
                />
                <TextField
                  name="currency"
                  state={state}
                  label={texts.currency}
                  hint={texts.currencyHint}
                  autoComplete="off"
                  small
                  optional
                />
              </div>
              <fieldset>
                <legend className="mb-2 font-semibold">{texts.columns}</legend>
                <div className={GRID}>
                  {columns.map((choice) => (
                    <Select key={choice.name} choice={choice} state={state} />
                  ))}
                </div>
              </fieldset>
            </>
          ) : null}
        </div>
      )}
    </ActionForm>
  );
}
