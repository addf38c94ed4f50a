'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { faultText } from '#components/email-template/text-labels';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { isLang, LANGUAGES, type Lang } from '#content/languages';
import { EMAIL_TEMPLATES } from '#content/messages/email-templates';
import { REFUSALS } from '#content/messages/refusals';
import { templateFields } from '#domain/email-template';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { findTemplate, previewTemplate, type TemplateView } from '#server/email-template/email-template-queries';
import { readTypedTexts, saveEmailTexts, toUsable, type TypedFault } from '#server/email-template/save-email-texts';
import { TEMPLATES, toTemplateKind } from '#server/email-template/templates';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { staffOf } from '../../../desk-forms';

const i18nOf = (data: FormData) => translate(toFormLocale(data), EMAIL_TEMPLATES, REFUSALS);

/** The typed texts and what the page showed of each; a repeated field is empty. */
function toAnswers(data: FormData, keys: readonly string[]): FormState['answers'] {
  const names = keys.flatMap((key) => Object.values(templateFields(key)));
  return Object.fromEntries(names.map((name) => [name, toField(data, name)]));
}

function toRefused(
  answers: FormState['answers'],
  faults: readonly TypedFault[],
  { fields }: TemplateView,
  data: FormData,
): FormState {
  const errors = faults.flatMap((fault) => {
    const field = fields.find(({ key }) => key === fault.key);
    return field ? [faultText(fault, field, i18nOf(data))] : [];
  });
  return { answers, errors };
}

/** The form after somebody else has changed a text: what was typed stays, and beside it is what is in use now. */
function toConflict(answers: FormState['answers'], { fields }: TemplateView, text: string): FormState {
  const now = fields.flatMap(({ key, text: stored, version }): [string, string][] => {
    const names = templateFields(key);
    if (answers[names.version] === String(version)) return [];
    const isTouched = answers[names.text] !== answers[names.was];
    const seen: [string, string][] = [
      [names.was, stored],
      [names.version, String(version)],
    ];
    return isTouched ? [...seen, [`now-${key}`, stored]] : [...seen, [names.text, stored]];
  });
  return formError({ ...answers, ...Object.fromEntries(now) }, text);
}

async function act(
  staff: Staff<'edit-catalogue'>,
  about: Readonly<{ template: TemplateView; answers: FormState['answers'] }>,
  data: FormData,
): Promise<FormState | 'saved'> {
  const { template, answers } = about;
  const { kind, lang, fields } = template;
  const { t } = i18nOf(data);
  const step = toField(data, 'step');
  const restored = fields.find(({ key }) => step === `restore:${key}`);
  if (restored) {
    const { text } = templateFields(restored.key);
    return { answers: { ...answers, [text]: restored.shipped, said: t('restored') }, errors: [] };
  }
  if (step === 'preview') {
    const { typed, faults } = readTypedTexts(kind, lang, answers);
    if (faults.length > 0) return toRefused(answers, faults, template, data);
    const previews = previewTemplate(staff, kind, lang, toUsable(kind, lang, typed));
    return { answers: { ...answers, preview: JSON.stringify(previews), said: t('previewText') }, errors: [] };
  }
  const key = toKey(data);
  if (key === null) return formError(answers, t('outOfDate'));
  const said = await saveEmailTexts(staff, { kind, lang, answers, key });
  if (said.kind === 'saved') return 'saved';
  if (said.kind === 'refused') return toRefused(answers, said.faults, template, data);
  if (said.kind === 'conflict') return toConflict(answers, await findTemplate(staff, kind, lang), t('conflict'));
  return formError(answers, t('keyReused'));
}

/** Stores the texts of a kind of email in one language. With the field `step` it shows a preview, or puts a shipped text back into its field, and stores nothing. */
export async function saveTexts(_: FormState, data: FormData): Promise<FormState> {
  const { t, language } = i18nOf(data);
  const [kind, lang] = [toTemplateKind(toField(data, 'kind')), toField(data, 'emailLang')];
  const list = localizedPath(LANGUAGES[language.code as Lang], '/admin/emails/templates');
  if (kind === null || !isLang(lang)) return formError({}, t('outOfDate'));
  const answers = toAnswers(
    data,
    TEMPLATES[kind].texts.map(({ key }) => key),
  );
  const page = `${list}/${kind}?lang=${lang}`;
  const said = await orUnavailable(async () => {
    const staff = await staffOf('edit-catalogue', page as Route);
    if (!staff) return formError(answers, t('textsSignedOut'));
    return act(staff, { template: await findTemplate(staff, kind, lang), answers }, data);
  });
  if (said === 'lost') return formError(answers, t('textsUnavailable'));
  return said === 'saved' ? redirect(`${page}&said=saved` as Route) : said;
}
