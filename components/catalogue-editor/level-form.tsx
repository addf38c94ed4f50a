'use client';

import { CheckField } from '#components/catalogue-editor/check-field';
import { ActionForm } from '#components/form/action-form';
import type { FormWords } from '#components/form/form-messages';
import type { FormAction, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

/** The texts of the form of a level. */
export type LevelTexts = Readonly<
  Record<
    | 'name'
    | 'price'
    | 'capacity'
    | 'levelCapacityHint'
    | 'logoWidth'
    | 'logoWidthHint'
    | 'order'
    | 'orderHint'
    | 'onOffer'
    | 'onOfferHint'
    | 'soldApart'
    | 'soldApartHint'
    | 'save',
    string
  >
>;

type Props = {
  action: FormAction;
  words: FormWords;
  texts: LevelTexts;
  /** The currency's code or symbol. */
  sign: string;
  hidden: Readonly<Record<string, string>>;
  answers: FormState['answers'];
  label: string;
};

/** The form of a level. `seen` is among its answers, because a refused form has the one of now. */
export function LevelForm({ action, words, texts, sign, hidden, answers, label }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={texts.save}
      label={label}
      size="md"
    >
      {(state) => (
        <div className="grid gap-6">
          <input type="hidden" name="seen" value={state.answers.seen ?? ''} />
          <TextField name="name" state={state} label={texts.name} small />
          <TextField
            name="price"
            state={state}
            label={texts.price}
            prefix={sign}
            inputMode="decimal"
            width="short"
            small
          />
          <TextField
            name="capacity"
            state={state}
            label={texts.capacity}
            hint={texts.levelCapacityHint}
            inputMode="numeric"
            width="short"
            optional
            small
          />
          <TextField
            name="logoWidth"
            state={state}
            label={texts.logoWidth}
            hint={texts.logoWidthHint}
            inputMode="numeric"
            width="short"
            small
          />
          <TextField
            name="order"
            state={state}
            label={texts.order}
            hint={texts.orderHint}
            inputMode="numeric"
            width="short"
            small
          />
          <CheckField name="soldApart" state={state} label={texts.soldApart} hint={texts.soldApartHint} />
          <CheckField name="published" state={state} label={texts.onOffer} hint={texts.onOfferHint} />
        </div>
      )}
    </ActionForm>
  );
}
