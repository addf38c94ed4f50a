'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { toModerationForm } from '#components/desk/act-outcomes';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { LOGOS } from '#content/messages/logos';
import { REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { isOrganisationSlug } from '#domain/organisation-slug';
import { parseReference } from '#domain/reference';
import type { Staff } from '#server/auth';
import { toField, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { refuseLogo, showLogo, type LogoDecision } from '#server/organisation/decide-logo';
import { passCard, refuseCard } from '#server/review/moderate-card';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { hideName, showName } from '#server/review/moderate-name';
import { actI18n, orSayUnavailable, staffOf } from '../desk-forms';

const CURSOR = /^\d{1,15}-\d{1,18}$/;

/** The page of the list that the form was on. Any other text in place of its cursor is left out: it could be longer than an address may be. */
function listOf(data: FormData, more: Readonly<Record<string, string>> = {}): Route {
  const cursor = toField(data, 'cursor');
  const params = new URLSearchParams({ ...(CURSOR.test(cursor) && { cursor }), ...more });
  const path = localizedPath(LANGUAGES[toFormLocale(data)], '/admin/messages');
  return (params.size > 0 ? `${path}?${params}` : path) as Route;
}

async function moderate(data: FormData, verb: typeof showName): Promise<FormState> {
  const request = toMoveRequest(data);
  const { reference, version, reason } = request;
  const i18n = actI18n(data);
  const staff = await staffOf('moderate', listOf(data));
  if (!staff) return formError({ reason }, i18n.t('signedOut'));
  if (request.key === null) return formError({ reason }, i18n.t('unkeyed'));
  const result = await verb(staff, request);
  if (result.kind === 'moderated') {
    const next = parseReference(toField(data, 'next'));
    redirect(listOf(data, { done: reference, event: result.event, ...(next && { at: next }) }));
  }
  // The list no longer has what somebody else has decided, so the page itself says what happened.
  if (result.kind === 'conflict') redirect(listOf(data, { conflict: reference, seen: String(version) }));
  return toModerationForm(reason, result, i18n);
}

export async function showNameAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, showName));
}

export async function hideNameAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, hideName));
}

export async function showMessageAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, showMessage));
}

export async function hideMessageAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, hideMessage));
}

export async function passCardAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, passCard));
}

export async function refuseCardAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, refuseCard));
}

/** The page that the form of a logo was on: the organisation in the field `organisation`, otherwise the list. */
function pageOfLogo(data: FormData, said: Readonly<Record<string, string>> = {}): Route {
  const slug = toField(data, 'organisation');
  if (!isOrganisationSlug(slug)) return listOf(data, said);
  const params = new URLSearchParams(said);
  const path = `/admin/organisations/${slug}${params.size > 0 ? `?${params}` : ''}`;
  return localizedPath(LANGUAGES[toFormLocale(data)], path) as Route;
}

async function decideLogo(
  data: FormData,
  verb: (staff: Staff<'moderate'>) => Promise<LogoDecision>,
): Promise<FormState> {
  const answers = { reason: toField(data, 'reason') };
  const i18n = actI18n(data);
  const staff = await staffOf('moderate', pageOfLogo(data));
  if (!staff) return formError(answers, i18n.t('signedOut'));
  const { t } = translate(toFormLocale(data), LOGOS);
  const result = await verb(staff);
  if (result.kind === 'invalid')
    return { answers, errors: wordRefusals(result.errors, translate(toFormLocale(data), REFUSALS)) };
  if (result.kind === 'own-organisation') return formError(answers, t('lookOwn'));
  redirect(pageOfLogo(data, { logo: result.kind }));
}

/** Shows the logo in the field `logo`. */
export async function showLogoAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decideLogo(data, (staff) => showLogo(staff, toField(data, 'logo'))));
}

/** Refuses it, with the reason in the field `reason`. */
export async function refuseLogoAction(_: FormState, data: FormData): Promise<FormState> {
  const reason = toField(data, 'reason');
  return orSayUnavailable(data, () => decideLogo(data, (staff) => refuseLogo(staff, toField(data, 'logo'), reason)));
}
