import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { translate } from '#server/i18n/translate';

const WORDS = {
  en: { left: '{days, plural, one {# day left} other {# days left}}', bold: 'It is <b>{what}</b>.' },
  es: { left: '{days, plural, one {queda # día} other {quedan # días}}', bold: 'Es <b>{what}</b>.' },
};
const MORE = { en: { plain: 'Plain' }, es: { plain: 'Llano' } };

describe('tell', () => {
  it('says a word in the language, with its values', () => {
    expect([1, 2_500].map((days) => translate('en', WORDS).t('left', { days }))).toEqual([
      '1 day left',
      '2,500 days left',
    ]);
    expect(translate('es', WORDS).t('left', { days: 1 })).toBe('queda 1 día');
  });

  it('knows the words of all it is given, and what the language is', () => {
    const { t, language } = translate('es', WORDS, MORE);
    expect(t('plain')).toBe('Llano');
    expect(language).toMatchObject({ code: 'es', base: '/es' });
  });

  it('marks words, and shows what is no markup as text', () => {
    const b = (inner: React.ReactNode) => createElement('b', null, inner);
    const html = renderToStaticMarkup(translate('en', WORDS).t.rich('bold', { what: '<script>', b }));
    expect(html).toBe('It is <b>&lt;script&gt;</b>.');
  });

  it('throws where a value is missing', () => {
    expect(() => translate('en', WORDS).t('left')).toThrow('days');
  });
});
