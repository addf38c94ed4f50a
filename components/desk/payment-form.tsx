'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { Act } from '#components/review/supporter-forms';

/** Writes down money that arrived: `amount`, `receivedOn`, `bankReference`. */
export function PaymentForm({ act, sign }: { act: Act; sign: string }) {
  return (
    <ActionForm
      words={act.words}
      action={act.action}
      initial={act.initial ?? EMPTY_FORM}
      hidden={act.hidden}
      submit="Record the payment"
      label="Record a payment"
      scope="payment"
      size="md"
      tone="ink"
    >
      {(state) => (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] items-end gap-4">
          <TextField
            name="amount"
            state={state}
            label="Amount"
            inputMode="decimal"
            prefix={sign}
            autoComplete="off"
            small
          />
          <TextField name="receivedOn" state={state} label="Received on" type="date" autoComplete="off" small />
          <div className="col-span-full">
            <TextField name="bankReference" state={state} label="Bank’s reference" autoComplete="off" small optional />
          </div>
        </div>
      )}
    </ActionForm>
  );
}
