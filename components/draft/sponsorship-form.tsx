'use client';

import { AddOnsField, type AddOnChoices } from '#components/draft/add-ons-field';
import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import { FoldedFields } from '#components/form/folded-fields';
import { TextField } from '#components/form/text-field';
import type { PledgeFormProps } from '#components/draft/pledge-form';
import { RecognitionFields } from '#components/draft/recognition-fields';

type SponsorshipKey =
  | `${'tier' | 'organisation' | 'website' | 'contactName' | 'billingEmail' | 'purchaseOrder'}${'' | 'Hint'}`
  | 'years'
  | 'addOns'
  | 'addOnsHint'
  | 'more'
  | `parts${'' | '1' | '2' | '4'}`;

/** The texts of the sponsorship form. */
export type SponsorshipQuestions = Readonly<Record<SponsorshipKey, string>>;

type Props = PledgeFormProps<SponsorshipQuestions> & {
  /** The published levels. Who applies for one without a free place can wait for it. */
  tiers: readonly Choice[];
  /** The terms, in years. */
  terms: readonly Choice[];
  addOns: AddOnChoices;
};

/** The questions of a sponsorship: the level, the term, the organisation. */
export function SponsorshipForm({ words, tiers, terms, addOns, ...form }: Props) {
  return (
    <ActionForm {...form} words={words} submit={words.submit}>
      {(state) => (
        <>
          <ChoiceField name="tier" state={state} legend={words.tier} hint={words.tierHint} choices={tiers} />
          <ChoiceField name="years" state={state} legend={words.years} choices={terms} defaultChoice="1" layout="row" />
          <AddOnsField {...addOns} state={state} title={words.addOns} hint={words.addOnsHint} />
          <TextField
            name="organisation"
            state={state}
            label={words.organisation}
            hint={words.organisationHint}
            autoComplete="organization"
          />
          <TextField
            name="website"
            state={state}
            label={words.website}
            hint={words.websiteHint}
            type="url"
            inputMode="url"
            autoComplete="url"
          />
          <TextField
            name="contactName"
            state={state}
            label={words.contactName}
            hint={words.contactNameHint}
            autoComplete="name"
          />
          <TextField
            name="billingEmail"
            state={state}
            label={words.billingEmail}
            hint={words.billingEmailHint}
            type="email"
            inputMode="email"
            autoComplete="email"
          />
          <RecognitionFields state={state} words={words} />
          <FoldedFields title={words.more} state={state} fields={{ instalments: '1', purchaseOrder: '' }}>
            <ChoiceField
              name="instalments"
              state={state}
              legend={words.parts}
              choices={[
                { value: '1', label: words.parts1 },
                { value: '2', label: words.parts2 },
                { value: '4', label: words.parts4 },
              ]}
              defaultChoice="1"
              layout="row"
            />
            <TextField
              name="purchaseOrder"
              state={state}
              label={words.purchaseOrder}
              hint={words.purchaseOrderHint}
              autoComplete="off"
              optional
            />
          </FoldedFields>
        </>
      )}
    </ActionForm>
  );
}
