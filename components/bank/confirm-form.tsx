'use client';

import { ActionForm } from '#components/form/action-form';
import { FieldFault } from '#components/form/field-notes';
import { EMPTY_FORM, fieldId, problemOf } from '#components/form/form-state';
import type { Act } from '#components/review/supporter-forms';

type Texts = Readonly<Record<'confirm' | 'confirmWaiting' | 'isOurs', string>>;

/** Confirms an import; of an account that is new, also that it is ours: `isOurs`. */
export function ConfirmForm({ act, texts, newAccounts }: { act: Act; texts: Texts; newAccounts: readonly string[] }) {
  return (
    <ActionForm
      {...act}
      initial={act.initial ?? EMPTY_FORM}
      submit={texts.confirm}
      waiting={texts.confirmWaiting}
      label={texts.confirm}
      scope="confirm"
      tone="sun"
      size="md"
    >
      {newAccounts.length > 0
        ? (state) => (
            <div className={problemOf(state, 'isOurs') ? 'border-s-4 border-alarm ps-4' : undefined}>
              {newAccounts.map((text) => (
                <p key={text} className="mb-2 wrap-anywhere">
                  {text}
                </p>
              ))}
              <FieldFault id={fieldId(state, 'isOurs')} text={problemOf(state, 'isOurs')} label={state.words.error} />
              <div className="choice">
                <input
                  type="checkbox"
                  id={fieldId(state, 'isOurs')}
                  name="isOurs"
                  value="yes"
                  defaultChecked={state.answers.isOurs === 'yes'}
                />
                <label htmlFor={fieldId(state, 'isOurs')}>{texts.isOurs}</label>
              </div>
            </div>
          )
        : undefined}
    </ActionForm>
  );
}
