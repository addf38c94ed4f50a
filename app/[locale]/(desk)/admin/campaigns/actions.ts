'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_CAMPAIGNS } from '#content/messages/desk-campaigns';
import { REFUSALS } from '#content/messages/refusals';
import { toFormAnswers, type FormAnswers } from '#domain/form-answers';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { changeCampaign } from '#server/campaign/change-campaign';
import { addNewCampaign, saveCampaign, type SaveResult } from '#server/campaign/save-campaign';
import { today } from '#server/clock';
import { toField, toFields, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { staffOf } from '../desk-forms';

const i18nOf = (data: FormData) => translate(toFormLocale(data), REFUSALS, DESK_CAMPAIGNS);

/** A page of the desk's campaigns, in the language of the form. */
const pageOf = (data: FormData, below = '') =>
  localizedPath(LANGUAGES[toFormLocale(data)], `/admin/campaigns${below}`) as Route;

/** What was typed: every field but those that name what is saved. */
function toTyped(data: FormData): FormAnswers {
  const own = new Set(['slug', 'version', 'like', 'currency']);
  return toFormAnswers(Object.fromEntries(Object.entries(toFields(data)).filter(([name]) => !own.has(name))));
}

/** The version that the form was opened at; 0 for anything else. */
const versionOf = (data: FormData) =>
  /^\d{1,9}$/.test(toField(data, 'version')) ? Number(toField(data, 'version')) : 0;

function toForm(data: FormData, answers: FormAnswers, result: SaveResult): FormState {
  const i18n = i18nOf(data);
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
    case 'added':
      return redirect(pageOf(data, `/${result.slug}?done=${result.kind}`));
    case 'conflict':
      return formError({ ...answers, version: String(result.version) }, i18n.t('conflict'));
    case 'not-found':
      return formError(answers, i18n.t('gone'));
    case 'invalid': {
      const isCurrency = ({ field, code }: (typeof result.errors)[number]) =>
        field === 'currency' && code === 'not-a-choice';
      const errors = result.errors.some(isCurrency)
        ? [{ field: 'currency', text: i18n.t('currencyRefused') }]
        : wordRefusals(result.errors, i18n);
      return { answers, errors };
    }
  }
}

/** Does something as an editor; a form error in words if the session has ended or the database is away. */
async function act(
  data: FormData,
  answers: FormAnswers,
  page: Route,
  run: (staff: Staff<'edit-catalogue'>) => Promise<FormState>,
): Promise<FormState> {
  const { t } = i18nOf(data);
  const outcome = await orUnavailable(async () => {
    const staff = await staffOf('edit-catalogue', page);
    return staff ? run(staff) : formError(answers, t('signedOut'));
  });
  return outcome === 'lost' ? formError(answers, t('unavailable')) : outcome;
}

/** Saves the campaign in the field `slug`. */
export async function saveCampaignAction(_: FormState, data: FormData): Promise<FormState> {
  const [typed, slug, version] = [toTyped(data), toField(data, 'slug'), versionOf(data)];
  const answers = { ...typed, version: String(version) };
  const { numbers } = LANGUAGES[toFormLocale(data)];
  return act(data, answers, pageOf(data, `/${encodeURIComponent(slug)}`), async (staff) =>
    toForm(data, answers, await saveCampaign(staff, { slug, version, answers: typed, numbers })),
  );
}

/** Adds a campaign like the one in the field `like`. */
export async function addCampaignAction(_: FormState, data: FormData): Promise<FormState> {
  const [typed, like, currency] = [toTyped(data), toField(data, 'like'), toField(data, 'currency')];
  const answers = { ...typed, currency };
  const { numbers } = LANGUAGES[toFormLocale(data)];
  return act(data, answers, pageOf(data, '/new'), async (staff) =>
    toForm(data, answers, await addNewCampaign(staff, { like, currency, answers: typed, numbers })),
  );
}

/** Makes today the last day of the campaign in the field `slug`. */
export async function closeCampaignAction(_: FormState, data: FormData): Promise<FormState> {
  const slug = toField(data, 'slug');
  const page = pageOf(data, `/${encodeURIComponent(slug)}`);
  const { t } = i18nOf(data);
  return act(data, {}, page, async (staff) => {
    const { kind } = await changeCampaign(staff, { slug, version: versionOf(data), changes: { lastDay: today() } });
    if (kind === 'changed' || kind === 'unchanged') return redirect(`${page}?done=closed` as Route);
    return formError({}, t(kind === 'not-found' ? 'gone' : 'conflict'));
  });
}
