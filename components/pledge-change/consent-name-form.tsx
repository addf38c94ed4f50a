'use client';

import { ActionForm } from '#components/form/action-form';
import { EMPTY_FORM } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import type { Act } from '#components/review/supporter-forms';

/** Gives the consent to a name, for a pledge without one: `displayName`. */
export function ConsentNameForm({ act, label, submit }: { act: Act; label: string; submit: string }) {
  return (
    <ActionForm
      {...act}
      initial={act.initial ?? EMPTY_FORM}
      submit={submit}
      label={submit}
      scope="consent-name"
      tone="line"
      size="md"
      isRow
      className="grid items-end gap-3 sm:grid-cols-[1fr_auto]"
    >
      {(state) => <TextField name="displayName" state={state} label={label} autoComplete="name" small />}
    </ActionForm>
  );
}
