'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'fold' | 'label' | 'submit', string>>;
  hint?: string;
  /** The name that the view has. */
  name?: string;
  scope: string;
};

/** Names a view of the list of pledges. */
export function ViewNameForm({ action, words, hidden, texts, hint, name = '', scope }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ ...EMPTY_FORM, answers: { name } }}
      submit={texts.submit}
      label={texts.fold}
      scope={scope}
      fold={texts.fold}
      size="sm"
      tone="line"
      isRow
      className="flex flex-wrap items-end gap-3 [&>[role=alert]]:w-full"
    >
      {(state) => (
        <TextField name="name" state={state} label={texts.label} hint={hint} width="short" autoComplete="off" small />
      )}
    </ActionForm>
  );
}
