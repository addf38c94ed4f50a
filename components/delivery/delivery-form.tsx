'use client';

import type { DELIVERY_FORM_KEYS } from '#components/delivery/delivery-form-keys';
import { ActionForm } from '#components/form/action-form';
import { TextField } from '#components/form/text-field';
import type { Act } from '#components/review/supporter-forms';

type Props = {
  act: Act;
  scope: string;
  label: string;
  quantityHint: string;
  texts: Readonly<Record<(typeof DELIVERY_FORM_KEYS)[number], string>>;
  /** Today, `YYYY-MM-DD`. */
  today: string;
};

/** Records a delivery: `quantity`, `deliveredOn`, `link`, `note`. One, today, unless something else is typed. */
export function DeliveryForm({ act, scope, label, quantityHint, texts, today }: Props) {
  return (
    <ActionForm
      {...act}
      initial={{ answers: { quantity: '1', deliveredOn: today }, errors: [] }}
      submit={texts.record}
      label={label}
      fold={texts.recordFold}
      scope={scope}
      size="md"
      tone="ink"
    >
      {(state) => (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-4">
          <TextField
            name="quantity"
            state={state}
            label={texts.quantity}
            hint={quantityHint}
            inputMode="numeric"
            autoComplete="off"
            small
          />
          <TextField name="deliveredOn" state={state} label={texts.deliveredOn} type="date" autoComplete="off" small />
          <div className="col-span-full grid gap-4">
            <TextField name="note" state={state} label={texts.note} hint={texts.noteHint} rows={2} small optional />
            <TextField
              name="link"
              state={state}
              label={texts.link}
              hint={texts.linkHint}
              inputMode="url"
              autoComplete="off"
              small
              optional
            />
          </div>
        </div>
      )}
    </ActionForm>
  );
}
