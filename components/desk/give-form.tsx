'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, fieldId, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'giveFold' | 'to' | 'give', string>>;
  people: readonly Readonly<{ id: string; name: string }>[];
};

/** Assigns a pledge to the person in the field `to`. */
export function GiveForm({ action, words, hidden, texts, people }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={EMPTY_FORM}
      submit={texts.give}
      label={texts.give}
      scope="give"
      fold={texts.giveFold}
      size="sm"
      tone="line"
      isRow
      className="flex flex-wrap items-end gap-3"
    >
      {(state) => {
        const id = fieldId(state, 'to');
        return (
          <div className="text-xs font-semibold">
            <label htmlFor={id}>{texts.to}</label>
            <select id={id} name="to" defaultValue={state.answers.to} className="control desk-control max-w-72">
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </div>
        );
      }}
    </ActionForm>
  );
}
