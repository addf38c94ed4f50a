'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toCheckedForm } from '#components/pledge/form-outcome';
import { checkForm } from '#server/pledge/check-form';

export async function checkMembership(_: FormState, data: FormData): Promise<FormState> {
  const checked = await checkForm('membership', data);
  return checked.kind === 'kept' ? redirect(`/give/check/${checked.draft}`) : toCheckedForm(checked);
}
