'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toPledgedForm } from '#components/pledge/form-outcome';
import { LANGUAGES } from '#content/languages';
import { placeIn } from '#domain/place-in';
import { requirePerson } from '#server/auth';
import { pledgeDraft } from '#server/pledge/pledge-draft';
import { toField } from '#server/site/form-fields';
import { toFormLang } from '#server/site/form-lang';
import { orLost } from '#server/site/or-lost';
import { tellStatus } from '#server/site/tell-status';
import { outcomeTold } from '../../outcome-told';

export async function makeDraftPledge(_: FormState, data: FormData): Promise<FormState> {
  const draft = toField(data, 'draft');
  const lang = toFormLang(data);
  const here = placeIn(LANGUAGES[lang], `/give/check/${encodeURIComponent(draft)}`);
  const answered = await orLost(async () => pledgeDraft(await requirePerson(here), draft));
  const result = answered === 'lost' ? ({ kind: 'lost' } as const) : answered;
  await tellStatus(result);
  if (result.kind === 'made' || result.kind === 'replayed')
    redirect(`/account/pledges/${result.made.reference}?made=1`);
  if (result.kind === 'gone') redirect(`${here}?gone` as Route);
  return toPledgedForm(result, await outcomeTold(lang));
}
