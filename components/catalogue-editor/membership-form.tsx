'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormWords } from '#components/form/form-messages';
import type { FormAction, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

type Props = {
  action: FormAction;
  words: FormWords;
  texts: Readonly<Record<'membershipPrice' | 'membershipLeast' | 'priceHint' | 'leastHint' | 'save', string>>;
  /** The currency's code or symbol. */
  sign: string;
  hidden: Readonly<Record<string, string>>;
  answers: FormState['answers'];
  label: string;
};

/** The form of what a membership costs in a year. `seen` is among its answers, because a refused form has the one of now. */
export function MembershipForm({ texts, sign, answers, ...form }: Props) {
  const shared = { prefix: sign, inputMode: 'decimal', width: 'short', optional: true, small: true } as const;
  return (
    <ActionForm {...form} initial={{ answers, errors: [] }} submit={texts.save} size="md">
      {(state) => (
        <div className="grid gap-6">
          <input type="hidden" name="seen" value={state.answers.seen ?? ''} />
          <TextField
            {...shared}
            name="membershipPrice"
            state={state}
            label={texts.membershipPrice}
            hint={texts.priceHint}
          />
          <TextField
            {...shared}
            name="membershipLeast"
            state={state}
            label={texts.membershipLeast}
            hint={texts.leastHint}
          />
        </div>
      )}
    </ActionForm>
  );
}
