'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toLaterForm, toRefusedForm } from '#components/pledge/form-outcome';
import { findActor } from '#server/auth';
import { checkForm } from '#server/pledge/check-form';

export async function checkOneTime(_: FormState, data: FormData): Promise<FormState> {
  const person = await findActor();
  const checked = await checkForm('one-time', data, person?.id ?? null);
  if (checked.kind === 'kept') redirect(`/give/check/${checked.draft}`);
  return checked.kind === 'refused'
    ? toRefusedForm(checked.answers, checked.errors)
    : toLaterForm(checked.answers, checked.seconds);
}
