import { describe, expect, it } from 'vitest';
import {
  toMoveFields,
  toMoveRequest,
  toCount,
  toField,
  toFields,
  toIds,
  toFormLocale,
  toLocaleFields,
} from '#server/http/form-fields';

function form(entries: readonly (readonly [string, string | Blob])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('a posted form', () => {
  it('gives its fields with all values, without the framework’s fields and our own', () => {
    const data = form([
      ['amount', '25'],
      ['amount', '50'],
      ['$ACTION_ID_4f', ''],
      ['draft', 'x'],
      ['key', 'x'],
      ['version', '1'],
      ['reference', 'PB'],
      ['keyboard', 'kept'],
    ]);
    expect({ ...toFields(data) }).toEqual({ amount: ['25', '50'], keyboard: ['kept'] });
  });

  it('gives an invalid character for a file', () => {
    expect(toFields(form([['message', new File(['x'], 'x.txt')]])).message).toEqual(['\u0000']);
  });

  it('has no fields that were not posted', () => {
    const fields = toFields(form([['__proto__', 'x']]));
    expect(Object.keys(fields)).toEqual(['__proto__']);
    expect(fields.constructor).toBeUndefined();
  });

  it.each([null, undefined, 'amount=25', { amount: ['25'] }, [], 5])('is empty if %j was posted', (data) => {
    expect(Object.keys(toFields(data))).toEqual([]);
    expect(toField(data, 'amount')).toBe('');
    expect(toCount(data, 'amount')).toBe(0);
  });
});

describe('ids', () => {
  it.each<[string, string[]]>([
    ['7', ['7']],
    ['7 12', ['7', '12']],
    ['', []],
    ['-1 1.5 x 9999999999999999999 3', ['3']],
  ])('%j are %j', (text, ids) => expect(toIds(form([['against', text]]), 'against').map(String)).toEqual(ids));

  it('are empty if the field is repeated or there is no form', () => {
    const twice = form([
      ['against', '1'],
      ['against', '2'],
    ]);
    expect([toIds(twice, 'against'), toIds(null, 'against')]).toEqual([[], []]);
  });
});

describe('one field', () => {
  it('is its text, or empty if it is repeated, missing or a file', () => {
    const data = form([
      ['one', ' x '],
      ['two', 'a'],
      ['two', 'b'],
      ['file', new File(['x'], 'x.txt')],
    ]);
    expect(['one', 'two', 'file', 'none'].map((name) => toField(data, name))).toEqual([' x ', '', '', '']);
  });

  it.each([
    ['7', 7],
    ['007', 7],
    ['-1', 0],
    ['1.5', 0],
    ['1e3', 0],
    ['12345678901', 0],
    ['', 0],
    ['７', 0],
  ])('%s as a count is %i', (typed, count) => expect(toCount(form([['n', typed]]), 'n')).toBe(count));
});

describe('a posted move', () => {
  const reference = 'PB-2222-2222';

  it('has the values that the page sent', () => {
    const fields = toMoveFields({ reference, version: 3 });
    expect(toMoveRequest(form([...Object.entries(fields), ['reason', 'No']]))).toEqual({
      reference,
      version: 3,
      key: fields.key,
      reason: 'No',
    });
  });

  it('has a different key on each page', () => {
    expect(toMoveFields({ reference, version: 1 }).key).not.toBe(toMoveFields({ reference, version: 1 }).key);
  });

  it.each(['', 'a\u0000b', '\ud800', 'x'.repeat(201), 'a b'])('has no key if the key is %j', (key) => {
    expect(toMoveRequest(form([['key', key]])).key).toBeNull();
  });

  it('has no key if there are two or none', () => {
    const two = ['a', 'b'].map((key) => ['key', key] as const);
    expect([toMoveRequest(form(two)).key, toMoveRequest(form([])).key, toMoveRequest(null).key]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['pb 2222 2222', reference],
    ['PB-2222-2223', ''],
    ["' OR 1=1", ''],
  ])('reads the reference %s as %j', (typed, read) =>
    expect(toMoveRequest(form([['reference', typed]])).reference).toBe(read),
  );
});

function posted(...langs: (string | Blob)[]): FormData {
  const data = new FormData();
  for (const lang of langs) data.append('lang', lang);
  return data;
}

describe('the language of a posted form', () => {
  it('is the one in its page’s hidden field', () => {
    expect(toFormLocale(posted('es'))).toBe('es');
    expect(toLocaleFields('es')).toEqual({ lang: 'es' });
    expect(toLocaleFields('en')).toEqual({});
  });

  it.each([
    ['nothing', posted()],
    ['another language', posted('fr')],
    ['what every object has', posted('toString')],
    ['two languages', posted('es', 'en')],
    ['a file', posted(new Blob(['es']))],
    ['no form at all', { lang: 'es' }],
    [null, null],
  ])('is the default for %s', (_, data) => expect(toFormLocale(data)).toBe('en'));

  it('is not an answer', () => expect(toFields(posted('es'))).toEqual({}));
});
