import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '#content/messages/classes';
import { defineMessages } from '#content/messages/define-messages';
import { readMessages, translate } from '#server/i18n/translate';
import { readTranslations } from '#server/i18n/translations';

const COUNTS = defineMessages('test-counts', {
  left: '{days, plural, one {# day left} other {# days left}}',
  bold: 'It is <b>{what}</b>.',
});
const MORE = defineMessages('test-more', { plain: 'Plain' });

describe('translate', () => {
  it('returns a message in the language, with its values', () => {
    expect([1, 2_500].map((days) => translate('en', COUNTS).t('left', { days }))).toEqual([
      '1 day left',
      '2,500 days left',
    ]);
  });

  it('uses the texts of another language from its PO file', () => {
    const { t, language } = translate('es', CLASSES, MORE);
    expect(t('class-basic')).toBe(readTranslations('es').get('classes.class-basic'));
    expect(t('class-basic')).not.toBe(CLASSES.texts['class-basic']);
    expect(language).toMatchObject({ code: 'es', base: '/es' });
  });

  it('falls back to English for a missing translation', () => {
    expect(translate('es', CLASSES, MORE).t('plain')).toBe('Plain');
    expect(readMessages('es', MORE)).toEqual({ plain: 'Plain' });
  });

  it('uses the later of two messages with the same key', () => {
    const otherwise = defineMessages('test-otherwise', { plain: 'Otherwise' });
    expect(translate('en', MORE, otherwise).t('plain')).toBe('Otherwise');
  });

  it('renders tags, and shows text that is not a tag as text', () => {
    const b = (inner: React.ReactNode) => createElement('b', null, inner);
    const html = renderToStaticMarkup(translate('en', COUNTS).t.rich('bold', { what: '<script>', b }));
    expect(html).toBe('It is <b>&lt;script&gt;</b>.');
  });

  it('throws if a value is missing', () => {
    expect(() => translate('en', COUNTS).t('left')).toThrow('days');
  });
});
