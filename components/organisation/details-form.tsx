'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  answers: FormState['answers'];
  texts: Readonly<
    Record<
      'fold' | 'submit' | 'description' | 'descriptionHint' | 'website' | 'socialLinks' | 'socialLinksHint',
      string
    >
  >;
};

/** What an organisation says in public: `description`, `website` and `socialLinks`, one on each line. */
export function DetailsForm({ action, words, hidden, answers, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={texts.submit}
      label={texts.fold}
      fold={texts.fold}
      scope="details"
      size="md"
    >
      {(state) => (
        <div className="grid gap-5">
          <TextField
            name="description"
            state={state}
            label={texts.description}
            hint={texts.descriptionHint}
            rows={5}
            small
            optional
          />
          <TextField name="website" state={state} label={texts.website} inputMode="url" autoComplete="url" small />
          <TextField
            name="socialLinks"
            state={state}
            label={texts.socialLinks}
            hint={texts.socialLinksHint}
            rows={3}
            small
            optional
          />
        </div>
      )}
    </ActionForm>
  );
}
