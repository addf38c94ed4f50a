import type { FormFields } from '#domain/form-answers';
import { DEFAULT_LANG, isLang, LANGUAGES, type Lang } from '#content/languages';
import { randomUUID } from 'node:crypto';
import { parseReference } from '#domain/reference';

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

/** What a form of a page in this language carries unseen, so that its answer speaks the same; forms in the default language carry nothing. */
export function toLocaleFields(lang: Lang): Record<string, string> {
  return LANGUAGES[lang].base === '' ? {} : { lang };
}

/** The language of the page a form was posted from; the default where it names none of ours. */
export function toFormLocale(data: unknown): Lang {
  const said = toField(data, 'lang');
  return isLang(said) ? said : DEFAULT_LANG;
}

type Seen = Readonly<{ reference: string; version: number; reason: string }>;

/**
 * A posted move: which pledge, the version its page showed, the form's own key, and a reason where one was typed. Without a key of 1 to 200 visible
 * ASCII characters, sent once, `key` is null, and the move has to be refused: it could be done twice.
 */
export type PostedMove = (Seen & Readonly<{ key: string }>) | (Seen & Readonly<{ key: null }>);

/** Reads a posted move. */
export function toMoveRequest(data: unknown): PostedMove {
  const key = toField(data, 'key');
  return {
    reference: parseReference(toField(data, 'reference')) ?? '',
    version: toCount(data, 'version'),
    key: /^[\x21-\x7e]{1,200}$/.test(key) ? key : null,
    reason: toField(data, 'reason'),
  };
}

/** What a form for a move carries unseen; the key is made anew with every page. */
export function toMoveFields(pledge: Readonly<{ reference: string; version: number }>): Record<string, string> {
  return { reference: pledge.reference, version: String(pledge.version), key: randomUUID() };
}
