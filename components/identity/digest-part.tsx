'use client';

import { FocusedStatus } from '#components/desk/focused-status';
import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { DIGESTS, type Digest } from '#domain/digest';

/** The texts of the choice, as strings. */
export type DigestTexts = Readonly<
  Record<Digest | 'title' | 'lead' | 'legend' | 'dailyHint' | 'at-onceHint' | 'save' | 'saved', string>
>;

type Props = {
  choice: Digest;
  texts: DigestTexts;
  /** It was just saved. */
  isSaved: boolean;
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** The part of the profile of a member of staff that says how they are told of what waits for them: `digest`, one of `DIGESTS`. */
export function DigestPart({ choice, texts, isSaved, action, words, hidden }: Props) {
  const hints: Partial<Record<Digest, string>> = { daily: texts.dailyHint, 'at-once': texts['at-onceHint'] };
  return (
    <section id="digest" aria-labelledby="digest-title">
      <h2 id="digest-title" className="text-2xl">
        {texts.title}
      </h2>
      <p className="mt-2 mb-4 max-w-measure text-quiet">{texts.lead}</p>
      {isSaved ? (
        <FocusedStatus id="digest-saved" autoFocus>
          {texts.saved}
        </FocusedStatus>
      ) : null}
      <ActionForm
        action={action}
        words={words}
        hidden={hidden}
        initial={{ answers: { digest: choice }, errors: [] }}
        submit={texts.save}
        label={texts.title}
        tone="line"
        size="md"
        scope="digest"
      >
        {(state) => (
          <ChoiceField
            name="digest"
            state={state}
            legend={texts.legend}
            choices={DIGESTS.map((value) => ({ value, label: texts[value], hint: hints[value] }))}
          />
        )}
      </ActionForm>
    </section>
  );
}
