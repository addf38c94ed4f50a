'use client';

import { ActionButton } from '#components/form/action-button';
import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM, problemOf, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';

type Props = {
  show: FormAction;
  hide: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
  /** A prefix that keeps ids unique on the page. */
  scope: string;
  /** What is decided, for readers who hear the page: "Name of PB-7K3M-9Q2X". */
  label: string;
  /** Puts the focus on the first button, because a decision led here. */
  autoFocus?: boolean;
  texts: Readonly<Record<'show' | 'hide' | 'reason' | 'reasonLabel' | 'reasonHint', string>>;
};

/** The decision about one text: show it, or don't, with a reason if there is one to give. */
export function LookForm({ show, hide, hidden, words, scope, label, autoFocus, texts }: Props) {
  const shared = { initial: EMPTY_FORM, hidden, words, size: 'sm' as const };
  return (
    <div className="look-form mt-2" role="group" aria-label={label}>
      <ActionButton
        {...shared}
        action={show}
        scope={`${scope}-show`}
        submit={texts.show}
        tone="ink"
        autoFocus={autoFocus}
      />
      <ActionForm
        {...shared}
        action={hide}
        scope={`${scope}-hide`}
        submit={texts.hide}

        tone="line"
        isRow
        className="look-hide"
      >
        {(state) => (
          <details open={Boolean(state.answers.reason) || problemOf(state, 'reason') !== undefined}>
            <summary className="min-h-8 py-1 text-sm">{texts.reason}</summary>
            <TextField
              name="reason"
              state={state}
              label={texts.reasonLabel}
              hint={texts.reasonHint}
              rows={2}
              small
              optional
            />
          </details>
        )}
      </ActionForm>
    </div>
  );
}
