'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DELIVERIES } from '#content/messages/deliveries';
import { DESK_ORGANISATIONS } from '#content/messages/desk-organisations';
import { REFUSALS } from '#content/messages/refusals';
import { DELIVERY_FIELDS } from '#domain/delivery';
import { localizedPath } from '#domain/localized-path';
import { isOrganisationSlug } from '#domain/organisation-slug';
import type { Staff } from '#server/auth';
import { recordDelivery, takeBackDelivery } from '#server/delivery/record-delivery';
import { toCount, toField, toFormLocale, toIds, toKey } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { staffOf } from '../../../desk-forms';

type Said = Readonly<{ done: 'recorded' | 'taken-back' }> | FormState;

/** Does something about a benefit of the organisation in the field `organisation`, and leads back to its page, which says what was done. */
async function act(
  data: FormData,
  answers: FormState['answers'],
  run: (staff: Staff<'moderate'>, slug: string) => Promise<Said>,
): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, DESK_ORGANISATIONS);
  const slug = toField(data, 'organisation');
  const path = isOrganisationSlug(slug) ? `/admin/organisations/${slug}` : '/admin/organisations';
  const page = localizedPath(LANGUAGES[lang], path) as Route;
  const said = await orUnavailable(async () => {
    const staff = await staffOf('moderate', page);
    return staff ? run(staff, slug) : formError(answers, t('signedOut'));
  });
  if (said === 'lost') return formError(answers, t('unavailable'));
  return 'done' in said ? redirect(`${page}?done=${said.done}#benefits` as Route) : said;
}

/** Records a delivery of the benefit in the field `benefit` in the year in the field `year`, with `quantity`, `deliveredOn`, `link` and `note`. */
export async function record(_: FormState, data: FormData): Promise<FormState> {
  const answers = Object.fromEntries(DELIVERY_FIELDS.map((field) => [field, toField(data, field)]));
  return act(data, answers, async (staff, slug) => {
    const { t } = translate(toFormLocale(data), DELIVERIES);
    const key = toKey(data);
    if (key === null) return formError(answers, t('refused-not-found'));
    const form = { slug, key, reference: toField(data, 'reference'), benefit: toField(data, 'benefit') };
    const result = await recordDelivery(staff, { ...form, year: toCount(data, 'year') }, answers);
    if (result.kind === 'recorded' || result.kind === 'replayed') return { done: 'recorded' };
    if (result.kind === 'invalid')
      return { answers, errors: wordRefusals(result.errors, translate(toFormLocale(data), REFUSALS)) };
    if (result.kind === 'too-many')
      return { answers, errors: [{ field: 'quantity', text: t('refused-too-many', result) }] };
    if (result.kind === 'not-in-term')
      return { answers, errors: [{ field: 'deliveredOn', text: t('refused-not-in-term') }] };
    return formError(answers, t(`refused-${result.kind}`));
  });
}

/** Takes back the delivery in the field `delivery`, for the reason in the field `reason`. */
export async function takeBack(_: FormState, data: FormData): Promise<FormState> {
  const answers = { reason: toField(data, 'reason') };
  const [delivery = 0n] = toIds(data, 'delivery');
  return act(data, answers, async (staff, slug) => {
    const result = await takeBackDelivery(staff, { slug, delivery }, answers.reason);
    if (result.kind === 'taken-back') return { done: result.kind };
    if (result.kind === 'invalid')
      return { answers, errors: wordRefusals(result.errors, translate(toFormLocale(data), REFUSALS)) };
    return formError(answers, translate(toFormLocale(data), DELIVERIES).t(`refused-${result.kind}`));
  });
}
