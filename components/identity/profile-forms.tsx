'use client';

import { ActionForm } from '#components/form/action-form';
import { ChoiceField } from '#components/form/choice-field';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { TextField } from '#components/form/text-field';
import type { Language } from '#components/page/i18n';

type Props = {
  words: FormWords;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  texts: Readonly<Record<'label' | 'hint' | 'submit', string>>;
};

type AddressProps = Props & { scope: string; tone: 'line' | 'alarm'; autoComplete: 'email' | 'off' };

/** A person types an email address: a new one for their account, or their own to confirm an act. */
export function EmailAddressForm({ words, action, hidden, texts, scope, tone, autoComplete }: AddressProps) {
  return (
    <ActionForm
      words={words}
      action={action}
      initial={EMPTY_FORM}
      hidden={hidden}
      submit={texts.submit}
      tone={tone}
      size="md"
      scope={scope}
    >
      {(state) => (
        <TextField
          name="email"
          state={state}
          label={texts.label}
          hint={texts.hint}
          type="email"
          inputMode="email"
          autoComplete={autoComplete}
        />
      )}
    </ActionForm>
  );
}

/** The language in which a person reads the site and gets email. */
export function LanguageForm({
  words,
  action,
  hidden,
  texts,
  current,
  languages,
}: Props & { current: string; languages: readonly Language[] }) {
  return (
    <ActionForm
      words={words}
      action={action}
      initial={{ answers: { locale: current }, errors: [] }}
      hidden={hidden}
      submit={texts.submit}
      tone="line"
      size="md"
      scope="language"
    >
      {(state) => (
        <ChoiceField
          name="locale"
          state={state}
          legend={texts.label}
          hint={texts.hint}
          layout="row"
          choices={languages.map(({ code, name }) => ({ value: code, label: <span lang={code}>{name}</span> }))}
        />
      )}
    </ActionForm>
  );
}
