/** A posted form: each field with every value it was sent with, so that a repeated field shows. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** What was typed, field by field, exactly as it was: what a refused form and the check page show again. */
export type FormAnswers = Readonly<Record<string, string>>;

/** What was typed into a form, as it is kept. Of a repeated field the first value is kept; nothing is cleaned or checked. */
export function toFormAnswers(fields: FormFields): FormAnswers {
  const firsts = Object.entries(fields).flatMap(([field, [first]]) => (first === undefined ? [] : [[field, first]]));
  return Object.fromEntries(firsts) as FormAnswers;
}
