import type { FormFields } from '#domain/form-answers';
import { DEFAULT_LANG, isLang, LANGUAGES, type Lang } from '#content/languages';
import { randomUUID } from 'node:crypto';
import { parseReference } from '#domain/reference';

/** Fields of the framework and our own hidden fields, which are not answers. */
const UNSEEN = /^(\$ACTION|draft$|key$|lang$|version$|reference$)/;

/** A posted form as text by field, with repeated values. `data` can be anything, because a server action is a public endpoint. */
export function toFields(data: unknown): FormFields {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  if (!(data instanceof FormData)) return fields;
  for (const [name, value] of data.entries()) {
    if (UNSEEN.test(name)) continue;
    // A file in place of a text. The control character makes parsing refuse the field by name.
    (fields[name] ??= []).push(typeof value === 'string' ? value : '\u0000');
  }
  return fields;
}

/** The text of one field. Empty if it is missing, repeated or a file. */
export function toField(data: unknown, name: string): string {
  if (!(data instanceof FormData)) return '';
  const values = data.getAll(name);
  const [value] = values;
  return values.length === 1 && typeof value === 'string' ? value : '';
}

/** An integer from a field; 0 for any other text. */
export function toCount(data: unknown, name: string): number {
  const text = toField(data, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** Ids from a field, separated by spaces. Invalid ids are left out. */
export function toIds(data: unknown, name: string): bigint[] {
  const words = toField(data, name).split(' ');
  return words.flatMap((word) => (/^\d{1,18}$/.test(word) ? [BigInt(word)] : []));
}

/** The hidden fields of a form on a page in this language, so that the response has the same language. Forms in the default language have none. */
export function toLocaleFields(lang: Lang): Record<string, string> {
  return LANGUAGES[lang].base === '' ? {} : { lang };
}

/** The language of the page that a form was posted from. The default language if the form has no valid one. */
export function toFormLocale(data: unknown): Lang {
  const said = toField(data, 'lang');
  return isLang(said) ? said : DEFAULT_LANG;
}

/** The form's idempotency key. Null unless there is exactly one of 1 to 200 visible ASCII characters. */
export function toKey(data: unknown): string | null {
  const key = toField(data, 'key');
  return /^[\x21-\x7e]{1,200}$/.test(key) ? key : null;
}

type Seen = Readonly<{ reference: string; version: number; reason: string }>;

/**
 * A posted move: the pledge, the version that its page showed, the form's idempotency key, and the reason if one was typed. A move without a key must be
 * refused, because it could be performed twice.
 */
export type PostedMove = (Seen & Readonly<{ key: string }>) | (Seen & Readonly<{ key: null }>);

/** Parses a posted move. */
export function toMoveRequest(data: unknown): PostedMove {
  return {
    reference: parseReference(toField(data, 'reference')) ?? '',
    version: toCount(data, 'version'),
    key: toKey(data),
    reason: toField(data, 'reason'),
  };
}

/** The hidden fields of a form for a move. Each page gets a new key. */
export function toMoveFields(pledge: Readonly<{ reference: string; version: number }>): Record<string, string> {
  return { reference: pledge.reference, version: String(pledge.version), key: randomUUID() };
}
