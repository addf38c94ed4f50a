'use client';

import { ActionForm } from '#components/form/action-form';
import { emailLook } from '#components/form/email-look';
import { EMPTY_FORM, fieldId, problemOf } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { PAYMENT_KEYS } from '#components/desk/record-acts';
import type { Act } from '#components/review/supporter-forms';

type Texts = Readonly<Record<(typeof PAYMENT_KEYS)[number], string>>;
type Props = { act: Act; sign: string; texts: Texts; autoFocus?: boolean };

/** Records a payment: `amount`, `receivedOn`, `bankReference`. An unusual one comes back with its warnings and the box `confirmed`. */
export function PaymentForm({ act, sign, texts, autoFocus = false }: Props) {
  return (
    <ActionForm
      words={act.words}
      action={act.action}
      initial={act.initial ?? EMPTY_FORM}
      hidden={act.hidden}
      submit={texts.recordSubmit}
      label={texts.record}
      scope="payment"
      size="md"
      tone="ink"
      {...emailLook(act.email)}
    >
      {(state) => (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] items-end gap-4">
          <TextField
            name="amount"
            state={state}
            label={texts.amount}
            inputMode="decimal"
            prefix={sign}
            autoComplete="off"
            autoFocus={autoFocus && state.errors.length === 0}
            small
          />
          <TextField name="receivedOn" state={state} label={texts.receivedOn} type="date" autoComplete="off" small />
          <div className="col-span-full">
            <TextField
              name="bankReference"
              state={state}
              label={texts.bankReference}
              autoComplete="off"
              small
              optional
            />
          </div>
          {problemOf(state, 'confirmed') ? (
            <div className="choice col-span-full">
              <input
                type="checkbox"
                id={fieldId(state, 'confirmed')}
                name="confirmed"
                value={state.answers.confirmed}
              />
              <label htmlFor={fieldId(state, 'confirmed')}>{texts.confirmPayment}</label>
            </div>
          ) : null}
        </div>
      )}
    </ActionForm>
  );
}
