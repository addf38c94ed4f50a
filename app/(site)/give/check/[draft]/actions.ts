'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toPledgedForm } from '#components/pledge/form-outcome';
import { requirePerson } from '#server/auth';
import { pledgeDraft } from '#server/pledge/pledge-draft';
import { toField } from '#server/site/form-fields';
import { orLost } from '#server/site/or-lost';

export async function makeDraftPledge(_: FormState, data: FormData): Promise<FormState> {
  const draft = toField(data, 'draft');
  const result = await orLost(async () => pledgeDraft(await requirePerson(`/give/check/${draft}`), draft));
  if (result === 'lost') return toPledgedForm({ kind: 'lost' });
  if (result.kind === 'made' || result.kind === 'replayed')
    redirect(`/account/pledges/${result.made.reference}?made=1`);
  return toPledgedForm(result);
}
