import type { FieldError } from '#domain/field-error';
import { formParser } from '#domain/field-parser';
import type { FormAnswers } from '#domain/form-answers';

/** What a text can have in braces, such as `{organisation}`: each recipient's email has their own. */
export const PLACEHOLDERS = ['organisation', 'benefit', 'quantity', 'contact'] as const;

/** What stands for each placeholder. `quantity` is how many are still to come. */
export type PlaceholderValues = Readonly<Record<(typeof PLACEHOLDERS)[number], string>>;

/** The subject and the text of an email, with placeholders. */
export type EmailWords = Readonly<{ subject: string; text: string }>;

/** An email by the codes of the languages that it was written in. The default language is always there. */
export type BenefitEmailTexts = Readonly<Record<string, EmailWords>>;

/** The greatest lengths of a subject and a text. */
const EMAIL_LIMITS = { subject: 150, text: 5_000 } as const;

const IN_BRACES = /\{([^{}\n]*)\}/g;

/** The first thing in braces that is no placeholder, with its braces. Null if there is none. */
export function findUnknownPlaceholder(text: string): string | null {
  const unknown = [...text.matchAll(IN_BRACES)].find(([, name]) => !PLACEHOLDERS.some((each) => each === name));
  return unknown ? unknown[0] : null;
}

/** A text with its placeholders filled in. What a value has in braces stays as it is. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replaceAll(IN_BRACES, (whole, name) => {
    const known = PLACEHOLDERS.find((each) => each === name);
    return known ? values[known] : whole;
  });
}

/** The names of a language's fields. */
export const emailFields = (lang: string) => ({ use: `use-${lang}`, subject: `subject-${lang}`, text: `text-${lang}` });

/** All fields of the form in these languages. */
export const allEmailFields = (langs: readonly string[]) => langs.flatMap((lang) => Object.values(emailFields(lang)));

/** Reads what was written: in the first of the languages, and in each other one whose field `use-…` is `yes`. What is written in the others is ignored. */
export function readBenefitEmail(
  answers: FormAnswers,
  langs: readonly string[],
): Readonly<{ ok: true; texts: BenefitEmailTexts }> | Readonly<{ ok: false; errors: readonly FieldError[] }> {
  const parser = formParser(answers, allEmailFields(langs));
  const read = (field: string, rule: Readonly<{ most: number; lines?: boolean }>): string => {
    const text = parser.text(field, { ...rule, needed: true }) ?? '';
    const unknown = findUnknownPlaceholder(text);
    if (unknown !== null) parser.refuse(field, 'unknown-placeholder', unknown);
    return text;
  };
  const written = langs.filter((lang, index) => index === 0 || answers[emailFields(lang).use] === 'yes');
  const texts = written.map((lang) => {
    const { subject, text } = emailFields(lang);
    return [
      lang,
      {
        subject: read(subject, { most: EMAIL_LIMITS.subject }),
        text: read(text, { most: EMAIL_LIMITS.text, lines: true }),
      },
    ] as const;
  });
  return parser.errors.length > 0
    ? { ok: false, errors: parser.errors }
    : { ok: true, texts: Object.fromEntries(texts) };
}
