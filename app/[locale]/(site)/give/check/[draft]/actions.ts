'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toPledgedForm } from '#components/draft/form-outcome';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requirePerson } from '#server/auth';
import { pledgeDraft } from '#server/draft/pledge-draft';
import { toField } from '#server/http/form-fields';
import { toFormLocale } from '#server/http/form-locale';
import { orUnavailable } from '#server/http/or-unavailable';
import { outcomeTold } from '../../outcome-told';

export async function makeDraftPledge(_: FormState, data: FormData): Promise<FormState> {
  const draft = toField(data, 'draft');
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], `/give/check/${encodeURIComponent(draft)}`);
  const answered = await orUnavailable(async () => pledgeDraft(await requirePerson(here), draft));
  const result = answered === 'lost' ? ({ kind: 'lost' } as const) : answered;
  if (result.kind === 'made' || result.kind === 'replayed')
    redirect(localizedPath(LANGUAGES[lang], `/account/pledges/${result.made.reference}?made=1`) as Route);
  if (result.kind === 'gone') redirect(`${here}?gone` as Route);
  return toPledgedForm(result, await outcomeTold(lang));
}
