import { describe, expect, it } from 'vitest';
import { wordRefusal } from '#components/draft/refusal-messages';
import { LANGUAGES, type Lang } from '#content/languages';
import { OUTCOMES, REFUSALS } from '#content/messages/refusals';
import type { FieldError, FieldErrorCode } from '#domain/field-error';
import { majorUnits } from '#domain/money';
import { readMessages, translate } from '#server/i18n/translate';

const CODES: Readonly<Record<FieldErrorCode, true>> = {
  'not-a-number': true,
  grouped: true,
  exponent: true,
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
  full: true,
  'not-a-preset': true,
  'not-whole': true,
  'too-small': true,
  'not-for-this-class': true,
  'too-many-parts': true,
  'add-on-apart': true,
  'add-on-included': true,
  'add-on-conflict': true,
  'add-on-conflict-level': true,
  'add-on-sold-out': true,
  'not-with-repeat': true,
  'not-a-web-address': true,
  'too-many-links': true,
  'not-an-email': true,
  'card-without-dedication': true,
  'renewed-already': true,
  'account-changed': true,
  'not-a-date': true,
  taken: true,
  'unknown-placeholder': true,
  'not-open': true,
};
const codes = Object.keys(CODES) as FieldErrorCode[];

const langs = Object.keys(LANGUAGES) as Lang[];
const word = (error: FieldError, lang: Lang = 'en') => wordRefusal(error, translate(lang, REFUSALS));

describe.each(langs)('refusal messages: %s', (lang) => {
  it.each(codes)('%s is a sentence, with and without a limit', (code) => {
    for (const error of [
      { field: 'otherAmount', code },
      { field: 'otherAmount', code, limit: majorUnits(1_000, 'USD') },
      { field: 'years', code, limit: 5 },
      { field: 'displayName', code, limit: 200 },
      { field: 'nobody-knows', code },
    ]) {
      const { text } = word(error, lang);
      expect(text).toMatch(/^\p{Lu}.*[.]$/u);
      expect(text).not.toMatch(/undefined|null|\[object|[{}]/);
    }
  });

  it('has a different sentence for each field, both for a missing and for a refused answer', () => {
    const messages = Object.entries(readMessages(lang, REFUSALS)).filter(([key]) => /^(ask|name)-/.test(key));
    expect(new Set(messages.map(([, text]) => text)).size).toBe(messages.length);
    for (const [key, text] of messages.filter(([key]) => key.startsWith('ask-'))) {
      expect(word({ field: key.slice('ask-'.length), code: 'required' }, lang).text).toBe(text);
    }
  });

  it('says why the whole form was refused', () => {
    const { t } = translate(lang, OUTCOMES);
    for (const key of Object.keys(OUTCOMES.texts) as (keyof typeof OUTCOMES.texts)[])
      expect(t(key, { minutes: 2, hours: 2, year: '2027' })).toMatch(/^\p{Lu}.*[.]$/u);
  });
});

describe('a refusal', () => {
  it('has the limit in the format of its language', () => {
    const much: FieldError = { field: 'otherAmount', code: 'too-large', limit: majorUnits(1_000_000, 'USD') };
    expect(word(much).text).toContain('$1,000,000.');
    expect(word(much, 'es').text).toContain('1.000.000\u00a0US$');
    expect(word({ field: 'message', code: 'too-long', limit: 1000 }).text).toContain('1,000');
    const closed: FieldError = { field: 'campaign', code: 'not-open', limit: '2027-12-31' };
    expect(word(closed).text).toContain('31 December 2027');
    expect(word(closed, 'es').text).toContain('31 de diciembre de 2027');
  });

  it('has a message for errors that only JSON can cause', () => {
    expect(word({ field: 'x', code: 'unknown-field' }).text).toContain('There is no field named “x” here.');
    expect(word({ field: 'message', code: 'wrong-type' }).text).toBe('The message is of the wrong type.');
    expect(word({ field: '<b>{x}', code: 'unknown-field' }, 'es').text).toContain('«<b>{x}»');
  });

  it('has the field’s message for a missing answer', () => {
    expect(word({ field: 'programme', code: 'required' })).toEqual({
      field: 'programme',
      text: 'Choose what your gift is for.',
    });
  });
});
