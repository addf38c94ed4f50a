import { wordRefusal, type RefusalKey } from '#components/draft/refusal-messages';
import type { FieldProblem } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import type { EmailTemplatesKey } from '#content/messages/email-templates';
import { isOneLine, templateFields } from '#domain/email-template';
import type { TemplateField } from '#server/email-template/email-template-queries';
import type { TypedFault } from '#server/email-template/save-email-texts';

/** The keys of the form's texts, as strings. */
export const TEXTS_FORM_KEYS = [
  'shipped',
  'conditional',
  'mayHave',
  'mustHave',
  'restore',
  'preview',
  'save',
  'inUse',
  'unusable',
] as const;

type Part = Pick<TemplateField, 'part' | 'number'>;

/** What a text of an email is called, “Paragraph 2”. */
export function partText({ part, number }: Part, { t }: I18n<EmailTemplatesKey>): string {
  const name = t(`part-${part}`);
  return number === null ? name : t('numbered', { part: name, number });
}

/** What is wrong with a typed text, as a sentence that begins with what the text is called. */
export function faultText(typed: TypedFault, field: Part, i18n: I18n<EmailTemplatesKey | RefusalKey>): FieldProblem {
  const { t } = i18n;
  const part = partText(field, i18n);
  const { text: name } = templateFields(typed.key);
  if ('fault' in typed) return { field: name, text: t(`fault-${typed.fault.code}`, { part, what: typed.fault.what }) };
  if (typed.error.code === 'control-characters' && isOneLine(field.part))
    return { field: name, text: t('fault-line-break', { part }) };
  const { text } = wordRefusal({ ...typed.error, field: field.part === 'subject' ? 'subject' : 'text' }, i18n);
  return { field: name, text: t('refusal', { part, text }) };
}
