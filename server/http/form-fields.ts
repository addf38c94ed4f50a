import type { FormFields } from '#domain/form-answers';

/** Fields of the framework and of our own, which are no answers. */
const UNSEEN = /^(\$ACTION|draft$|key$|lang$|version$|reference$)/;

/** A posted form as text by field, repeats kept. `data` is whatever was posted: a server action is a public address. */
export function toFields(data: unknown): FormFields {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  if (!(data instanceof FormData)) return fields;
  for (const [name, value] of data.entries()) {
    if (UNSEEN.test(name)) continue;
    // A file where words were asked for: a control character is refused with the field's name.
    (fields[name] ??= []).push(typeof value === 'string' ? value : '\u0000');
  }
  return fields;
}

/** One field's text; empty where it is missing, repeated or a file. */
export function toField(data: unknown, name: string): string {
  if (!(data instanceof FormData)) return '';
  const values = data.getAll(name);
  const [value] = values;
  return values.length === 1 && typeof value === 'string' ? value : '';
}

/** A whole number out of a field; 0 for anything else. */
export function toCount(data: unknown, name: string): number {
  const text = toField(data, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** Ids out of a field, parted by spaces; those that can be none are left out. */
export function toIds(data: unknown, name: string): bigint[] {
  const words = toField(data, name).split(' ');
  return words.flatMap((word) => (/^\d{1,18}$/.test(word) ? [BigInt(word)] : []));
}
