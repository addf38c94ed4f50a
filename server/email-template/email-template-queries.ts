import { isLang, LANGUAGE_LIST, type Lang } from '#content/languages';
import type { TemplateKind } from '#domain/email-kind';
import type { TextPart } from '#domain/email-template';
import type { Staff } from '#server/auth';
import { frameEmail } from '#server/email/email-frame';
import { isUsable } from '#server/email-template/changed-texts';
import { findChangedRows, findChangedRowsOf } from '#server/email-template/email-template-store';
import { exampleOf, isInEveryExample, writeExamples } from '#server/email-template/example-emails';
import { TEMPLATE_KINDS, TEMPLATES, toTemplateKind } from '#server/email-template/templates';
import { COUNTED } from '#server/email-template/text-fault';
import { readMessages, type Texts } from '#server/i18n/translate';

/** A kind of email in the list, and how many of its texts staff have changed, for each language with a changed one. `unusable`: those that no longer fit this version. */
export type TemplateLine = Readonly<{
  kind: TemplateKind;
  languages: readonly Readonly<{ lang: Lang; changed: number; unusable: number }>[];
}>;

/** All kinds. `unknown`: how many texts belong to a kind or language that this version does not have. */
export type TemplateList = Readonly<{ lines: readonly TemplateLine[]; unknown: number }>;

/** A text of a kind of email: the shipped one and the one that staff have stored, which are the same if none is. `version` is 0 then. */
export type TemplateField = Readonly<{
  key: string;
  part: TextPart;
  /** Which of several of its part it is; null for the only one. */
  number: number | null;
  shipped: string;
  text: string;
  version: number;
  /** It is stored and no longer fits this version, so emails have the shipped one. */
  isUnusable: boolean;
  /** Not every email of the kind has it. */
  isConditional: boolean;
  placeholders: readonly Readonly<{ name: string; isNeeded: boolean; isCounted: boolean; example: string }>[];
}>;

/** The texts of a kind of email in one language. `leftOver`: those stored that this version does not have. */
export type TemplateView = Readonly<{
  kind: TemplateKind;
  lang: Lang;
  fields: readonly TemplateField[];
  leftOver: readonly string[];
}>;

/** An example of an email as it is sent. */
export type EmailPreview = Readonly<{ subject: string; text: string; html: string }>;

/** The kinds of email whose texts can be changed, and what of them was. */
export async function listTemplates(_staff: Staff<'edit-catalogue'>): Promise<TemplateList> {
  const rows = await findChangedRows();
  const lines = TEMPLATE_KINDS.map((kind) => ({
    kind,
    languages: LANGUAGE_LIST.flatMap(({ code: lang }) => {
      const own = rows.filter((row) => row.kind === kind && row.lang === lang);
      const unusable = own.filter((row) => !isUsable(row)).length;
      return own.length > 0 ? [{ lang, unusable, changed: own.length - unusable }] : [];
    }),
  }));
  const unknown = rows.filter(({ kind, lang }) => toTemplateKind(kind) === null || !isLang(lang)).length;
  return { lines, unknown };
}

/** The texts of one kind in one language. */
export async function findTemplate(
  _staff: Staff<'edit-catalogue'>,
  kind: TemplateKind,
  lang: Lang,
): Promise<TemplateView> {
  const { messages, texts } = TEMPLATES[kind];
  const rows = await findChangedRowsOf(kind, lang);
  const shippedTexts: Texts = readMessages(lang, ...messages);
  const fields = texts.map(({ key, part, may, must }, index) => {
    const row = rows.find((each) => each.key === key);
    const ofPart = texts.filter((each) => each.part === part);
    const shipped = shippedTexts[key] ?? '';
    return {
      key,
      part,
      number: ofPart.length > 1 ? texts.slice(0, index + 1).filter((each) => each.part === part).length : null,
      shipped,
      text: row?.text ?? shipped,
      version: row?.version ?? 0,
      isUnusable: row !== undefined && !isUsable(row),
      isConditional: !isInEveryExample(kind, lang, key),
      placeholders: may.map((name) => ({
        name,
        isNeeded: must.includes(name),
        isCounted: COUNTED.includes(name),
        example: exampleOf(kind, lang, { key, name }),
      })),
    };
  });
  const leftOver = rows.filter(({ key }) => !texts.some((each) => each.key === key)).map(({ text }) => text);
  return { kind, lang, fields, leftOver };
}

/** The examples of a kind of email with these texts in place of the shipped ones, as they would be sent. */
export function previewTemplate(
  _staff: Staff<'edit-catalogue'>,
  kind: TemplateKind,
  lang: Lang,
  changed: Texts,
): readonly EmailPreview[] {
  return writeExamples(kind, lang, changed).map((content) => frameEmail(content, lang));
}
