'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { planTexts } from '#components/catalogue-editor/plan-text';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { REFUSALS } from '#content/messages/refusals';
import { ASSET_LIMITS } from '#domain/benefit-asset';
import { toFormAnswers, type FormAnswers } from '#domain/form-answers';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { publishYear } from '#server/catalogue/publish-year';
import { removeAsset } from '#server/catalogue/remove-asset';
import { removeBenefit } from '#server/catalogue/remove-benefit';
import { saveAsset } from '#server/catalogue/save-asset';
import { saveBenefit } from '#server/catalogue/save-benefit';
import type { Saved, SaveResult } from '#server/catalogue/save-item';
import { saveLevel } from '#server/catalogue/save-level';
import { saveMembership } from '#server/catalogue/save-membership';
import { withdrawYear } from '#server/catalogue/withdraw-year';
import { toField, toFields, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { staffOf } from '../../desk-forms';

/** How many changes a conflict names. */
const MOST_CHANGES = 10;

/** The messages of refused publications. */
const PUBLISH_REFUSALS = {
  'changed-since': 'moved-since',
  'no-level': 'no-level',
  'not-a-day': 'not-a-day',
  'past-day': 'past-day',
  'not-found': 'itemGone',
} as const;

/** The fields of what a level or benefit is refused for. */
const REFUSED_FIELDS = {
  'name-taken': 'name',
  'last-level': 'published',
  'needs-capacity': 'capacity',
  'limits-level': 'addOnPrice',
} as const;

type Editor = Staff<'edit-catalogue'>;

const i18nOf = (data: FormData) => translate(toFormLocale(data), REFUSALS, DESK_CATALOGUE, DESK_CATALOGUE_YEAR);

/** The year in the field `year`; 0 for anything else. */
const yearOf = (data: FormData) => (/^\d{4}$/.test(toField(data, 'year')) ? Number(toField(data, 'year')) : 0);

/** The page of the form's year, or the list if it names none. */
function pageOf(data: FormData, done?: string): Route {
  const year = yearOf(data);
  const path = localizedPath(LANGUAGES[toFormLocale(data)], `/admin/catalogue${year ? `/${year}` : ''}`);
  return (done && year ? `${path}?done=${done}` : path) as Route;
}

/** What was typed: every field but those that name what is saved. */
function toTypedAnswers(data: FormData): FormAnswers {
  const own = new Set(['year', 'benefit', 'slug', 'seen']);
  return toFormAnswers(Object.fromEntries(Object.entries(toFields(data)).filter(([name]) => !own.has(name))));
}

/** Does something as an editor; a form error in words if the session has ended or the database is away. */
async function act(
  data: FormData,
  answers: FormAnswers,
  run: (staff: Editor) => Promise<FormState>,
): Promise<FormState> {
  const { t } = i18nOf(data);
  const outcome = await orUnavailable(async () => {
    const staff = await staffOf('edit-catalogue', pageOf(data));
    return staff ? run(staff) : formError(answers, t('signedOut'));
  });
  return outcome === 'lost' ? formError(answers, t('unavailable')) : outcome;
}

/** Saves a level or a benefit. A refused form keeps what was typed; after a conflict it carries what is stored now, so that sending it again replaces that. */
async function save(data: FormData, verb: (staff: Editor, saved: Saved) => Promise<SaveResult>): Promise<FormState> {
  const typed = toTypedAnswers(data);
  const seen = toField(data, 'seen');
  const answers = { ...typed, seen };
  const i18n = i18nOf(data);
  return act(data, answers, async (staff) => {
    const result = await verb(staff, { year: yearOf(data), slug: toField(data, 'slug') || null, seen, answers: typed });
    switch (result.kind) {
      case 'saved':
        return redirect(pageOf(data, 'saved'));
      case 'unchanged':
        return redirect(pageOf(data, 'same'));
      case 'invalid':
        return { answers, errors: wordRefusals(result.errors, i18n) };
      case 'name-taken':
      case 'last-level':
      case 'needs-capacity':
      case 'limits-level':
        return { answers, errors: [{ field: REFUSED_FIELDS[result.kind], text: i18n.t(result.kind) }] };
      case 'changed-since': {
        const changes = planTexts(result.plan, result.currency, i18n, MOST_CHANGES).join(' ');
        return formError({ ...answers, seen: result.seen }, i18n.t('changed-since', { changes }));
      }
      case 'too-many':
        return formError(answers, i18n.t('too-many-assets', { most: ASSET_LIMITS.assets }));
      case 'not-found':
        return formError(answers, i18n.t('itemGone'));
    }
  });
}

/** Saves the level in the field `slug`, or a new one. */
export async function saveLevelAction(_: FormState, data: FormData): Promise<FormState> {
  const { numbers } = LANGUAGES[toFormLocale(data)];
  return save(data, (staff, saved) => saveLevel(staff, saved, numbers));
}

/** Saves the benefit in the field `slug`, or a new one. */
export async function saveBenefitAction(_: FormState, data: FormData): Promise<FormState> {
  const { numbers } = LANGUAGES[toFormLocale(data)];
  return save(data, (staff, saved) => saveBenefit(staff, saved, numbers));
}

/** Saves what a membership costs in a year. */
export async function saveMembershipAction(_: FormState, data: FormData): Promise<FormState> {
  const { numbers } = LANGUAGES[toFormLocale(data)];
  return save(data, (staff, saved) => saveMembership(staff, saved, numbers));
}

/** Removes the benefit in the field `slug`. */
export async function removeBenefitAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, {}, async (staff) => {
    const { kind } = await removeBenefit(staff, { year: yearOf(data), slug: toField(data, 'slug') });
    return redirect(pageOf(data, kind));
  });
}

/** Saves what the benefit in the field `benefit` needs, in the field `slug`, or something new. */
export async function saveAssetAction(_: FormState, data: FormData): Promise<FormState> {
  return save(data, (staff, saved) => saveAsset(staff, { ...saved, benefit: toField(data, 'benefit') }));
}

/** Removes what the benefit in the field `benefit` needs, in the field `slug`. */
export async function removeAssetAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, {}, async (staff) => {
    const asset = { year: yearOf(data), benefit: toField(data, 'benefit'), slug: toField(data, 'slug') };
    const { kind } = await removeAsset(staff, asset);
    return redirect(pageOf(data, kind === 'removed' ? 'saved' : 'gone'));
  });
}

/** Publishes a year from the day in the field `from` on. */
export async function publish(_: FormState, data: FormData): Promise<FormState> {
  const { t } = i18nOf(data);
  return act(data, {}, async (staff) => {
    const { kind } = await publishYear(staff, {
      year: yearOf(data),
      from: toField(data, 'from'),
      seen: toField(data, 'seen'),
    });
    if (kind === 'published' || kind === 'already' || kind === 'begun') return redirect(pageOf(data, kind));
    return formError({}, t(PUBLISH_REFUSALS[kind]));
  });
}

/** Makes a published year a draft again, before its first day. */
export async function withdraw(_: FormState, data: FormData): Promise<FormState> {
  return act(data, {}, async (staff) => {
    const { kind } = await withdrawYear(staff, yearOf(data));
    if (kind === 'not-found') return formError({}, i18nOf(data).t('itemGone'));
    return redirect(pageOf(data, kind === 'draft' ? 'isDraft' : kind));
  });
}
