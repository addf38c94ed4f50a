'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusal } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FieldProblem, FormState } from '#components/form/form-state';
import { DEFAULT_LANG, isLang, LANGUAGE_LIST, LANGUAGES } from '#content/languages';
import { BENEFIT_EMAILS } from '#content/messages/benefit-emails';
import { REFUSALS } from '#content/messages/refusals';
import { allEmailFields, readBenefitEmail, type BenefitEmailTexts } from '#domain/benefit-email';
import { isBenefitSlug, readBenefitPeriod, toPeriodQuery } from '#domain/benefit-list';
import type { FieldError } from '#domain/field-error';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { previewBenefitEmail, sendBenefitEmail, type BenefitEmailTo } from '#server/benefit-list/benefit-emails';
import { today } from '#server/clock';
import { wordBenefitEmails } from '#server/email/benefit-email';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { staffOf } from '../../../desk-forms';

const CODES = LANGUAGE_LIST.map(({ code }) => code);

/** An error of a field such as `text-es`, with the language in front unless it is the default one. */
function toProblem(error: FieldError, data: FormData): FieldProblem {
  const [base = '', code = ''] = error.field.split('-');
  const { text } = wordRefusal({ ...error, field: base }, translate(toFormLocale(data), REFUSALS));
  const isNamed = isLang(code) && code !== DEFAULT_LANG;
  return { field: error.field, text: isNamed ? `${LANGUAGES[code].name}: ${text}` : text };
}

/** The form with what the contacts of one sponsorship would get, and why it is shown again. */
async function preview(
  staff: Staff<'moderate'>,
  to: BenefitEmailTo,
  {
    texts,
    answers,
    data,
    warned,
  }: { texts: BenefitEmailTexts; answers: FormState['answers']; data: FormData; warned?: string },
): Promise<FormState> {
  const { t } = translate(toFormLocale(data), BENEFIT_EMAILS);
  const found = await previewBenefitEmail(staff, to, texts, toField(data, 'for'));
  if (!found) return formError(answers, t('gone'));
  const { rows, recipients, shown } = found;
  const [{ organisation, reference }] = rows;
  const plan = wordBenefitEmails(texts, rows)
    .map(({ to: email, lang, subject, text }) =>
      [t('previewTo', { email, language: LANGUAGES[lang].name }), subject, text].join('\n\n'),
    )
    .join('\n\n\n');
  const said = t('previewHeading', { organisation });
  const send = t('send', { count: recipients });
  return {
    answers: { ...answers, for: reference, plan, said, send, shown, ...(warned !== undefined && { warned }) },
    errors: [],
  };
}

/** Shows what was written as a contact would get it; then, with the fingerprint of that in the field `shown`, sends it to everyone in the list. */
export async function send(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, BENEFIT_EMAILS);
  const [slug, key, shown] = [toField(data, 'benefit'), toKey(data), toField(data, 'shown')];
  const to = {
    slug,
    period: readBenefitPeriod(Object.fromEntries(new URLSearchParams(toField(data, 'period'))), today()),
  };
  const written = Object.fromEntries(allEmailFields(CODES).map((field) => [field, toField(data, field)]));
  const answers = { ...written, for: toField(data, 'for') };
  const read = readBenefitEmail(written, CODES);
  if (!read.ok) return { answers, errors: read.errors.map((error) => toProblem(error, data)) };
  const list = isBenefitSlug(slug) ? `/admin/benefits/${slug}` : '/admin/benefits';
  const page = `${localizedPath(LANGUAGES[lang], list)}?${toPeriodQuery(to.period)}`;
  const form = { texts: read.texts, answers, data };
  const said = await orUnavailable(async () => {
    const staff = await staffOf('moderate', page as Route);
    if (!staff) return formError(answers, t('signedOut'));
    if (shown === '' || key === null || toField(data, 'step') === 'preview') return preview(staff, to, form);
    const result = await sendBenefitEmail(staff, to, read.texts, { key, shown });
    if (result.kind === 'changed') return preview(staff, to, { ...form, warned: t('changed') });
    if (result.kind === 'sent') return result;
    return formError(answers, t(result.kind === 'nobody' ? 'gone' : result.kind));
  });
  if (said === 'lost') return formError(answers, t('unavailable'));
  return 'kind' in said ? redirect(`${page}&sent=${said.recipients}#emails` as Route) : said;
}
