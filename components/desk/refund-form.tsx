'use client';

import { ActionForm } from '#components/form/action-form';
import { emailLook } from '#components/form/email-look';
import { EMPTY_FORM } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { REFUND_KEYS } from '#components/desk/record-acts';
import type { Act } from '#components/review/supporter-forms';

type Props = {
  act: Act;
  payment: string;
  sign: string;
  hint: string;
  texts: Readonly<Record<(typeof REFUND_KEYS)[number], string>>;
};

/** Records that money of a payment was sent back: `amount`, `receivedOn` (the day it was sent; today if empty) and `reason`. */
export function RefundForm({ act, payment, sign, hint, texts }: Props) {
  return (
    <ActionForm
      words={act.words}
      action={act.action}
      initial={act.initial ?? EMPTY_FORM}
      hidden={{ ...act.hidden, payment }}
      submit={texts.refund}
      label={texts.refund}
      scope={`refund-${payment}`}
      fold={texts.refundFold}
      size="md"
      tone="alarm"
      {...emailLook(act.email)}
    >
      {(state) => (
        <div className="grid gap-4">
          <TextField
            name="amount"
            state={state}
            label={texts.refundAmount}
            inputMode="decimal"
            prefix={sign}
            autoComplete="off"
            width="short"
            small
          />
          <TextField
            name="receivedOn"
            state={state}
            label={texts.refundedOn}
            type="date"
            autoComplete="off"
            width="short"
            small
            optional
          />
          <TextField name="reason" state={state} label={texts.reason} hint={hint} rows={3} small />
        </div>
      )}
    </ActionForm>
  );
}
