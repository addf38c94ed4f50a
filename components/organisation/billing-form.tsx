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
      | 'fold'
      | 'submit'
      | 'legalName'
      | 'billingAddress'
      | 'billingAddressHint'
      | 'taxNumber'
      | 'taxNumberHint'
      | 'billingEmail',
      string
    >
  >;
};

/** Who an organisation's invoices are for: `legalName`, `billingAddress`, `taxNumber` and `billingEmail`. */
export function BillingForm({ action, words, hidden, answers, texts }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={texts.submit}
      label={texts.fold}
      fold={texts.fold}
      scope="billing"
      size="md"
    >
      {(state) => (
        <div className="grid gap-5">
          <TextField name="legalName" state={state} label={texts.legalName} autoComplete="organization" small />
          <TextField
            name="billingAddress"
            state={state}
            label={texts.billingAddress}
            hint={texts.billingAddressHint}
            rows={4}
            autoComplete="street-address"
            small
            optional
          />
          <TextField
            name="taxNumber"
            state={state}
            label={texts.taxNumber}
            hint={texts.taxNumberHint}
            autoComplete="off"
            width="short"
            small
            optional
          />
          <TextField
            name="billingEmail"
            state={state}
            label={texts.billingEmail}
            type="email"
            inputMode="email"
            autoComplete="email"
            small
          />
        </div>
      )}
    </ActionForm>
  );
}
