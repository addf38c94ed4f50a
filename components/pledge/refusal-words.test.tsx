import { describe, expect, it } from 'vitest';
import { wordRefusal } from '#components/pledge/refusal-words';
import type { FieldErrorCode } from '#domain/field-error';

const CODES: Readonly<Record<FieldErrorCode, true>> = {
  'not-a-number': true,
  grouped: true,
  exponent: true,
  'foreign-digits': true,
  'too-precise': true,
  'not-positive': true,
  'too-large': true,
  'control-characters': true,
  'too-long': true,
  required: true,
  'unknown-field': true,
  'repeated-field': true,
  'wrong-type': true,
  'wrong-currency': true,
  'not-a-choice': true,
  'not-a-preset': true,
  'not-whole': true,
  'too-small': true,
  'not-for-this-class': true,
  'too-many-parts': true,
  'not-a-web-address': true,
  'not-an-email': true,
  'not-open': true,
};
const codes = Object.keys(CODES) as FieldErrorCode[];

describe('refusals in words', () => {
  it.each(codes)('%s is a sentence, with and without a limit', (code) => {
    for (const error of [
      { field: 'otherAmount', code },
      { field: 'displayName', code, limit: 200 },
      { field: 'nobody-knows', code },
    ]) {
      const { text } = wordRefusal(error);
      expect(text).toMatch(/^\p{Lu}.*[.]$/u);
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
  });

  it('names the limit', () => {
    expect(wordRefusal({ field: 'otherAmount', code: 'too-large', limit: '$1,000,000' }).text).toContain('$1,000,000');
    expect(wordRefusal({ field: 'message', code: 'too-long', limit: 1000 }).text).toContain('1000');
  });

  it('is as true of JSON as of a form', () => {
    expect(wordRefusal({ field: 'x', code: 'unknown-field' }).text).toContain('There is no field named “x” here.');
    expect(wordRefusal({ field: 'message', code: 'wrong-type' }).text).toBe('The message is of the wrong type.');
  });

  it('asks for what is missing in the words of the field', () => {
    expect(wordRefusal({ field: 'programme', code: 'required' })).toEqual({
      field: 'programme',
      text: 'Choose what your gift is for.',
    });
  });
});
