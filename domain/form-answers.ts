/** A posted form: each field with all its values, so that a repeated field can be detected. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** The answers by field, exactly as entered. A refused form and the check page show them again. */
export type FormAnswers = Readonly<Record<string, string>>;

/** A posted form in which the values of one field, each without a space, are one text with spaces: a group of check boxes as one answer. */
export function joinValues(fields: FormFields, field: string): FormFields {
  const values = fields[field] ?? [];
  return values.length < 2 ? fields : { ...fields, [field]: [values.join(' ')] };
}

/** The answers of a form, unvalidated and unchanged, for storage. For a repeated field the first value is kept. */
export function toFormAnswers(fields: FormFields): FormAnswers {
  const firsts = Object.entries(fields).flatMap(([field, [first]]) => (first === undefined ? [] : [[field, first]]));
  return Object.fromEntries(firsts) as FormAnswers;
}
