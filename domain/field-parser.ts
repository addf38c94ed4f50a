import { z } from 'zod';

import type { FieldError, FieldErrorCode } from '#domain/field-error';
import type { FormAnswers, FormFields } from '#domain/form-answers';
import { cleanText } from '#domain/plain-text';

/** Parses the fields of a form or of a JSON body one at a time. A field that cannot be parsed is null, and its error is added to `errors`. */
export type FieldParser = Readonly<{
  /** A form has only text; JSON has typed values. */
  from: 'form' | 'json';
  /** The language (BCP 47) in whose way the form's numbers are written. */
  numbers: string;
  errors: readonly FieldError[];
  refuse: (field: string, code: FieldErrorCode, limit?: FieldError['limit'], other?: string) => null;
  /** Whether the field has an answer. Empty text in a form is not an answer. */
  has: (field: string) => boolean;
  /** The unparsed value; undefined if there is none. */
  raw: (field: string) => unknown;
  /** Clean text; null if it has no visible character, which is an error only if `needed`. */
  text: (field: string, rule: Readonly<{ most: number; lines?: boolean; needed?: boolean }>) => string | null;
  /** One of a list of words; without a `defaultChoice` an answer is required. */
  choice: <T extends string>(field: string, options: readonly T[], defaultChoice?: T) => T | null;
  /** One of a list of numbers; `defaultChoice` as in `choice`. */
  count: <T extends number>(field: string, options: readonly T[], defaultChoice?: T) => T | null;
  /** An integer from `least` to `greatest`. */
  whole: (field: string, range: Readonly<{ least: number; greatest: number }>) => number | null;
}>;

const LONGEST_ECHO = 100;
const JsonObject = z.record(z.string(), z.unknown());

/** A parser of a form's fields, with an error for each field that is repeated or not among those `asked`. */
export function formParser(fields: FormFields | FormAnswers, asked: readonly string[], numbers = 'en-US'): FieldParser {
  const entries = Object.entries(fields)
    .map(([field, values]) => [field, [values].flat()] as const)
    .filter(([, values]) => values.length > 0);
  const repeated = entries.filter(([field, values]) => asked.includes(field) && values.length > 1);
  const parser = toParser('form', new Map(entries.map(([field, [first]]) => [field, first])), [
    ...unknownFields(entries, asked),
    ...repeated.map(([field]): FieldError => ({ field, code: 'repeated-field' })),
  ]);
  return { ...parser, numbers };
}

/** A parser of a JSON body's fields, with an error for each field that is not among those `asked`. A body that is not an object is one error. */
export function jsonParser(body: unknown, asked: readonly string[]): FieldParser {
  const parsed = JsonObject.safeParse(body);
  if (!parsed.success) return toParser('json', new Map(), [{ field: 'body', code: 'wrong-type' }]);
  const entries = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return toParser('json', new Map(entries), unknownFields(Object.entries(body as object), asked));
}

function unknownFields(entries: readonly (readonly [string, unknown])[], asked: readonly string[]): FieldError[] {
  return entries
    .filter(([field]) => !asked.includes(field))
    .map(([field]) => ({ field: field.slice(0, LONGEST_ECHO).toWellFormed(), code: 'unknown-field' }));
}

function toParser(from: FieldParser['from'], values: ReadonlyMap<string, unknown>, errors: FieldError[]): FieldParser {
  const refuse = (field: string, code: FieldErrorCode, limit?: FieldError['limit'], other?: string): null => {
    errors.push({ field, code, ...(limit === undefined ? {} : { limit }), ...(other === undefined ? {} : { other }) });
    return null;
  };
  const raw = (field: string) => values.get(field);
  const has = (field: string) => values.has(field) && !(from === 'form' && raw(field) === '');

  const number = (field: string): number | null => {
    const value = raw(field);
    if (from === 'form' && typeof value === 'string') {
      return /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : refuse(field, 'not-whole');
    }
    if (typeof value !== 'number') return refuse(field, 'wrong-type');
    return Number.isSafeInteger(value) ? value : refuse(field, 'not-whole');
  };

  return {
    from,
    numbers: 'en-US',
    errors,
    refuse,
    raw,
    has,
    text(field, rule) {
      const value = raw(field) ?? (values.has(field) ? null : '');
      if (typeof value !== 'string') return refuse(field, 'wrong-type');
      const cleaned = cleanText(value, rule);
      if (!cleaned.ok) return refuse(field, cleaned.code, cleaned.limit);
      return cleaned.text === null && rule.needed ? refuse(field, 'required') : cleaned.text;
    },
    choice(field, options, defaultChoice) {
      if (!has(field)) return defaultChoice ?? refuse(field, 'required');
      if (typeof raw(field) !== 'string') return refuse(field, 'wrong-type');
      return options.find((option) => option === raw(field)) ?? refuse(field, 'not-a-choice');
    },
    count(field, options, defaultChoice) {
      if (!has(field)) return defaultChoice ?? refuse(field, 'required');
      const value = number(field);
      if (value === null) return null;
      return options.find((option) => option === value) ?? refuse(field, 'not-a-choice');
    },
    whole(field, { least, greatest }) {
      if (!has(field)) return refuse(field, 'required');
      const value = number(field);
      if (value === null) return null;
      if (value < least) return refuse(field, 'too-small', least);
      return value > greatest ? refuse(field, 'too-large', greatest) : value;
    },
  };
}
