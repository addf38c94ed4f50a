'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ASSETS } from '#content/messages/assets';
import { REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { giveText } from '#server/asset/give-asset';
import { findActor } from '#server/auth';
import { toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

/** Sends the text or the choice in the field `answer` for what the sponsorship in the field `reference` is asked for: `benefit`, `asset`, `edited`, of the `organisation`. */
export async function give(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, ASSETS);
  const answers = { answer: toField(data, 'answer') };
  const form = {
    slug: toField(data, 'organisation'),
    reference: parseReference(toField(data, 'reference')) ?? '',
    benefit: toField(data, 'benefit'),
    asset: toField(data, 'asset'),
    edited: toIds(data, 'edited')[0] ?? -1n,
  };
  const result = await orUnavailable(async () => {
    const person = await findActor();
    if (!person) return { kind: 'signed-out' } as const;
    const seconds = await takeFromLimit('write-person', person.id);
    return seconds === null ? giveText(person, form, answers.answer) : ({ kind: 'too-often' } as const);
  });
  if (result === 'lost') return formError(answers, t('asset-lost'));
  if (result.kind === 'given')
    redirect(localizedPath(LANGUAGES[lang], `/account/organisations/${form.slug}?asset=given#assets`) as Route);
  if (result.kind === 'invalid') return { answers, errors: wordRefusals(result.errors, translate(lang, REFUSALS)) };
  // The page shows what a colleague has sent, below the message.
  if (result.kind === 'conflict') refresh();
  return formError(answers, t(`asset-${result.kind}`));
}
