import { describe, expect, it } from 'vitest';
import { toFields } from '#server/http/form-fields';
import { toFormLocale, toLocaleFields } from '#server/http/form-locale';

function posted(...langs: (string | Blob)[]): FormData {
  const data = new FormData();
  for (const lang of langs) data.append('lang', lang);
  return data;
}

describe('the language of a posted form', () => {
  it('is what its page put there', () => {
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
  ])('is English for %s', (_, data) => expect(toFormLocale(data)).toBe('en'));

  it('is no answer', () => expect(toFields(posted('es'))).toEqual({}));
});
