'use client';

import type { CAMPAIGN_KEYS } from '#components/desk/campaign-texts';
import { ActionForm } from '#components/form/action-form';
import type { FormWords } from '#components/form/form-messages';
import type { FormAction, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

/** A field with a text of its own: its name and label. */
export type NamedField = Readonly<{ name: string; label: string }>;

type Props = {
  action: FormAction;
  words: FormWords;
  texts: Readonly<Record<(typeof CAMPAIGN_KEYS)[number], string>>;
  presets: readonly NamedField[];
  programmes: readonly NamedField[];
  /** The currency's symbol; null for a new campaign, which asks for the currency. */
  sign: string | null;
  hidden: Readonly<Record<string, string>>;
  answers: FormState['answers'];
  label: string;
  submit: string;
};

const ROW = 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] items-end gap-5';

/** The form of a campaign. `version` is among its answers, because a refused form has the one of now. */
export function CampaignForm({ texts, presets, programmes, sign, answers, ...form }: Props) {
  const number = { inputMode: 'numeric', small: true, autoComplete: 'off' } as const;
  const amount = { inputMode: 'decimal', small: true, autoComplete: 'off', prefix: sign ?? undefined } as const;
  const day = { type: 'date', small: true, autoComplete: 'off' } as const;
  return (
    <ActionForm {...form} initial={{ answers, errors: [] }} size="md">
      {(state) => (
        <div className="grid gap-10">
          <input type="hidden" name="version" value={state.answers.version ?? ''} />
          <Part title={texts.daysPart}>
            <TextField name="name" state={state} label={texts.name} autoComplete="off" small />
            <div className={ROW}>
              <TextField {...day} name="firstDay" state={state} label={texts.firstDay} />
              <TextField {...day} name="lastDay" state={state} label={texts.lastDay} />
              {sign === null ? (
                <TextField
                  name="currency"
                  state={state}
                  label={texts.currency}
                  hint={texts.currencyHint}
                  autoComplete="off"
                  small
                />
              ) : null}
            </div>
          </Part>
          <Part title={texts.amountsPart}>
            <div className={ROW}>
              <TextField {...amount} name="goal" state={state} label={texts.goal} />
              <TextField {...amount} name="least" state={state} label={texts.least} />
              <TextField {...amount} name="greatest" state={state} label={texts.greatest} />
            </div>
            <fieldset>
              <legend className="mb-3 font-medium">{texts.presets}</legend>
              <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,6.5rem),1fr))] items-end gap-3">
                {presets.map((field) => (
                  <TextField
                    key={field.name}
                    {...amount}
                    name={field.name}
                    state={state}
                    label={<span className="sr-only">{field.label}</span>}
                  />
                ))}
              </div>
            </fieldset>
          </Part>
          <Part title={texts.reviewPart}>
            <div className={ROW}>
              <TextField
                {...amount}
                name="policyLimit"
                state={state}
                label={texts.policyLimit}
                hint={texts.policyLimitHint}
              />
              <TextField {...number} name="policyDays" state={state} label={texts.policyDays} />
              <TextField {...amount} name="twoReviewersAbove" state={state} label={texts.twoReviewersAbove} />
            </div>
          </Part>
          <Part title={texts.payPart}>
            <div className={ROW}>
              <TextField {...number} name="daysToPay" state={state} label={texts.daysToPay} />
              <TextField {...number} name="sponsorshipDaysToPay" state={state} label={texts.sponsorshipDaysToPay} />
              <TextField {...number} name="graceDays" state={state} label={texts.graceDays} hint={texts.graceHint} />
            </div>
          </Part>
          <Part title={texts.membershipPart} hint={texts.membershipHint}>
            <div className={ROW}>
              <TextField {...amount} name="membershipPrice" state={state} label={texts.membershipPrice} />
              <TextField {...amount} name="membershipLeast" state={state} label={texts.membershipLeast} />
            </div>
          </Part>
          <Part title={texts.programmesPart}>
            <div className="grid gap-5 sm:grid-cols-2">
              {programmes.map((field) => (
                <TextField key={field.name} {...field} state={state} autoComplete="off" small />
              ))}
              <TextField
                name="newProgramme"
                state={state}
                label={texts.newProgramme}
                autoComplete="off"
                optional
                small
              />
            </div>
          </Part>
        </div>
      )}
    </ActionForm>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <fieldset className="border-t border-rule pt-4">
      <legend className="float-start mb-4 w-full text-lg font-semibold">
        {title}
        {hint ? <span className="block text-sm font-normal text-quiet">{hint}</span> : null}
      </legend>
      <div className="clear-both grid gap-5">{children}</div>
    </fieldset>
  );
}
