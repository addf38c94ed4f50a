'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField, type Choice } from '#components/form/choice-field';
import type { FormAction, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import { RecognitionFields } from '#components/pledge/recognition-fields';

type Props = {
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** The published levels; those without a place left are disabled. */
  tiers: readonly Choice[];
};

const YEARS: readonly Choice[] = [1, 2, 3, 4, 5].map((years) => ({
  value: String(years),
  label: years === 1 ? '1 year' : `${years} years`,
}));

const PARTS: readonly Choice[] = [
  { value: '1', label: 'Once a year' },
  { value: '2', label: 'Twice a year' },
  { value: '4', label: 'Every quarter' },
];

/** The questions of a sponsorship: the level, the term, the organisation. */
export function SponsorshipForm({ action, initial, hidden, tiers }: Props) {
  return (
    <ActionForm action={action} initial={initial} hidden={hidden} submit="Check your answers">
      {(state) => (
        <>
          <ChoiceField
            name="tier"
            state={state}
            legend="Which level?"
            hint="Price and benefits of today are copied into your pledge; later catalogues do not change it."
            choices={tiers}
          />
          <ChoiceField name="years" state={state} legend="For how long?" choices={YEARS} usual="1" layout="row" />
          <ChoiceField
            name="instalments"
            state={state}
            legend="How will each year be paid?"
            choices={PARTS}
            usual="1"
            layout="row"
          />
          <TextField
            name="organisation"
            state={state}
            label="Name of the organisation"
            hint="As it should be read by others."
            autoComplete="organization"
          />
          <TextField
            name="website"
            state={state}
            label="Its website"
            hint="With https:// in front, such as https://example.org."
            type="url"
            inputMode="url"
            autoComplete="url"
          />
          <TextField
            name="contactName"
            state={state}
            label="Whom may we talk to?"
            hint="A name. Never shown in public."
            autoComplete="name"
          />
          <TextField
            name="billingEmail"
            state={state}
            label="Where do bills go?"
            hint="An e-mail address. Never shown in public."
            type="email"
            inputMode="email"
            autoComplete="email"
          />
          <RecognitionFields state={state} nameToo={false} />
        </>
      )}
    </ActionForm>
  );
}
