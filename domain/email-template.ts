import type { FormAnswers } from '#domain/form-answers';
import { formParser } from '#domain/field-parser';
import type { FieldError } from '#domain/field-error';

/** Where a text is in an email: `line` is one of a list, `link` the label of a button. */
export type TextPart = 'subject' | 'greeting' | 'text' | 'line' | 'link';

/** Whether a text is one line: a subject and the label of a button have no line break. */
export const isOneLine = (part: TextPart) => part === 'subject' || part === 'link';

/** The greatest length of a text of an email, as the database has it too; a subject or the label of a button is shorter. */
const MOST = { line: 300, text: 2_000 } as const;

/** The names of the form's fields for one text: what is typed, and the text and the version that the page showed. */
export const templateFields = (key: string) => ({ text: `text-${key}`, was: `was-${key}`, version: `version-${key}` });

/** A text of the form: what is typed, without what no text needs; null where it is refused. `isTouched`: it is not what the page showed. */
export type TypedText = Readonly<{ key: string; text: string | null; isTouched: boolean; version: number }>;

/** Reads the texts with these keys. A subject and a label have no line break. Errors are of what was touched. */
export function readTemplateForm(
  answers: FormAnswers,
  asked: readonly Readonly<{ key: string; part: TextPart }>[],
): Readonly<{ typed: readonly TypedText[]; errors: readonly FieldError[] }> {
  const names = asked.map(({ key }) => templateFields(key));
  const parser = formParser(
    answers,
    names.flatMap((each) => Object.values(each)),
  );
  const typed = asked.map(({ key, part }) => {
    const isLine = isOneLine(part);
    const { text, was, version } = templateFields(key);
    const [now = '', before = ''] = [answers[text], answers[was]].map((each) =>
      (each ?? '').replace(/\r\n?/g, '\n').trim(),
    );
    const isTouched = now !== before;
    return {
      key,
      isTouched,
      version: /^\d{1,9}$/.test(answers[version] ?? '') ? Number(answers[version]) : 0,
      text: isTouched ? parser.text(text, { most: isLine ? MOST.line : MOST.text, lines: !isLine, needed: true }) : now,
    };
  });
  return { typed, errors: parser.errors };
}
