'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'label' | 'hint' | 'add', string>>;
  /** The text of a second button, which removes the tag. */
  remove?: string;
  /** The tags in use, which the field suggests. */
  known: readonly string[];
};

/** Adds a tag, to one pledge or to several. */
export function TagForm({ action, words, hidden, texts, remove, known }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={EMPTY_FORM}
      submit={texts.add}
      second={remove === undefined ? undefined : { step: 'remove', text: remove }}
      label={texts.add}
      scope="tag"
      size="sm"
      tone="line"
      isRow
      className="flex flex-wrap items-end gap-3 [&>[role=alert]]:w-full"
    >
      {(state) => (
        <>
          <TextField
            name="tag"
            state={state}
            label={texts.label}
            hint={texts.hint}
            width="short"
            autoComplete="off"
            list="tags-in-use"
            small
          />
          <datalist id="tags-in-use">
            {known.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
        </>
      )}
    </ActionForm>
  );
}
