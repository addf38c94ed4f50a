'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toPledgedForm } from '#components/pledge/form-outcome';
import { requirePerson } from '#server/auth';
import { pledgeDraft } from '#server/pledge/pledge-draft';
import { takeFromLimit } from '#server/limit/limits';
import { toField } from '#server/site/form-fields';

export async function makeDraftPledge(_: FormState, data: FormData): Promise<FormState> {
  const draft = toField(data, 'draft');
  const person = await requirePerson(`/give/check/${draft}`);
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null) return toPledgedForm({ kind: 'too-many', seconds });
  const result = await pledgeDraft(person, draft);
  if (result.kind === 'made' || result.kind === 'replayed')
    redirect(`/account/pledges/${result.made.reference}?made=1`);
  return toPledgedForm(result);
}
