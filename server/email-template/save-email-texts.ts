import type { Lang } from '#content/languages';
import { readTemplateForm, templateFields, type TypedText } from '#domain/email-template';
import type { TemplateKind } from '#domain/email-kind';
import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeTexts } from '#server/email-template/email-template-store';
import { TEMPLATES } from '#server/email-template/templates';
import { findTextFault, type TextFault } from '#server/email-template/text-fault';
import { readMessages, type Texts } from '#server/i18n/translate';

/** Something that is wrong with a typed text: its length or characters, or its placeholders. */
export type TypedFault = Readonly<{ key: string }> & (Readonly<{ error: FieldError }> | Readonly<{ fault: TextFault }>);

/** Reads the typed texts of a kind of email in one language. The faults are of those that were changed on the page. */
export function readTypedTexts(
  kind: TemplateKind,
  lang: Lang,
  answers: FormAnswers,
): Readonly<{ typed: readonly TypedText[]; faults: readonly TypedFault[] }> {
  const { texts } = TEMPLATES[kind];
  const { typed, errors } = readTemplateForm(answers, texts);
  const faults = texts.flatMap((each): TypedFault[] => {
    const { key } = each;
    const error = errors.find(({ field }) => field === templateFields(key).text);
    if (error) return [{ key, error }];
    const found = typed.find((one) => one.key === key);
    const fault = found?.isTouched && found.text !== null ? findTextFault(found.text, each, lang) : null;
    return fault ? [{ key, fault }] : [];
  });
  return { typed, faults };
}

/** The texts as an email with them has them: without those that are not usable, or are the shipped ones. */
export function toUsable(kind: TemplateKind, lang: Lang, typed: readonly TypedText[]): Texts {
  const usable = typed.flatMap(({ key, text }) => {
    const known = TEMPLATES[kind].texts.find((each) => each.key === key);
    return known && text !== null && findTextFault(text, known, lang) === null ? [[key, text] as const] : [];
  });
  return Object.fromEntries(usable);
}

/**
 * Stores the texts that were changed on the page, once for each key; one that is the shipped text is no longer a changed one. `conflict`: somebody else has changed one of them
 * since, and nothing is stored. `faults`: one cannot be used.
 */
export async function saveEmailTexts(
  staff: Staff<'edit-catalogue'>,
  { kind, lang, answers, key }: Readonly<{ kind: TemplateKind; lang: Lang; answers: FormAnswers; key: string }>,
): Promise<
  Readonly<{ kind: 'saved' | 'conflict' | 'key-reused' }> | Readonly<{ kind: 'refused'; faults: readonly TypedFault[] }>
> {
  const { typed, faults } = readTypedTexts(kind, lang, answers);
  if (faults.length > 0) return { kind: 'refused', faults };
  const shipped: Texts = readMessages(lang, ...TEMPLATES[kind].messages);
  const texts = typed
    .filter(({ isTouched }) => isTouched)
    .map(({ key: name, text, version }) => ({ key: name, version, text: text === shipped[name] ? null : text }));
  const said = await storeTexts({ kind, lang, texts, actor: staff.id, key, at: now() });
  return { kind: said };
}
