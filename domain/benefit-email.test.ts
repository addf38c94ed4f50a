import { describe, expect, it } from 'vitest';
import { fillPlaceholders, findUnknownPlaceholder, readBenefitEmail } from '#domain/benefit-email';

const LANGS = ['en', 'es'];
const VALUES = { organisation: 'Loom {contact}', benefit: 'Passes', quantity: '3', contact: 'Ada' };

describe('placeholders', () => {
  it('are filled in once each, wherever they are', () => {
    expect(fillPlaceholders('{contact}: {quantity} {benefit} for {organisation}. {contact}!', VALUES)).toBe(
      'Ada: 3 Passes for Loom {contact}. Ada!',
    );
    expect(fillPlaceholders('{toString} {} {', VALUES)).toBe('{toString} {} {');
  });

  it.each(['{name}', '{ contact }', '{}', '{Contact}', '{toString}'])('are unknown as %s', (text) => {
    expect(findUnknownPlaceholder(`Hello {contact}, ${text}`)).toBe(text);
  });

  it('are nothing without two braces on a line', () => {
    for (const text of ['', '{contact}', 'a { b', 'a } b', '{\n}']) expect(findUnknownPlaceholder(text)).toBeNull();
  });
});

describe('what staff wrote', () => {
  const ENGLISH = { 'subject-en': ' Your {benefit} ', 'text-en': 'Hello {contact},\r\n\r\nhow are you?' };
  const SPANISH = { 'subject-es': 'Hola', 'text-es': 'Hola {contact}' };

  it('is read in the default language, and in each one that is to be used', () => {
    const en = { subject: 'Your {benefit}', text: 'Hello {contact},\n\nhow are you?' };
    expect(readBenefitEmail(ENGLISH, LANGS)).toEqual({ ok: true, texts: { en } });
    expect(readBenefitEmail({ ...ENGLISH, ...SPANISH, 'text-es': '{x}' }, LANGS)).toEqual({ ok: true, texts: { en } });
    expect(readBenefitEmail({ ...ENGLISH, ...SPANISH, 'use-es': 'yes' }, LANGS)).toEqual({
      ok: true,
      texts: { en, es: { subject: 'Hola', text: 'Hola {contact}' } },
    });
  });

  it('is refused without a subject or a text, with too much of it, or with an unknown placeholder', () => {
    expect(readBenefitEmail({}, LANGS)).toMatchObject({
      errors: [
        { field: 'subject-en', code: 'required' },
        { field: 'text-en', code: 'required' },
      ],
    });
    expect(readBenefitEmail({ ...ENGLISH, 'use-es': 'yes', 'text-es': 'x'.repeat(5_001) }, LANGS)).toMatchObject({
      errors: [
        { field: 'subject-es', code: 'required' },
        { field: 'text-es', code: 'too-long', limit: 5_000 },
      ],
    });
    expect(readBenefitEmail({ ...ENGLISH, 'subject-en': 'For {you}' }, LANGS)).toMatchObject({
      errors: [{ field: 'subject-en', code: 'unknown-placeholder', limit: '{you}' }],
    });
    expect(readBenefitEmail({ ...ENGLISH, 'subject-en': 'One\nTwo' }, LANGS)).toMatchObject({
      errors: [{ code: 'control-characters' }],
    });
    expect(readBenefitEmail({ ...ENGLISH, to: 'x' }, LANGS)).toMatchObject({ errors: [{ code: 'unknown-field' }] });
  });
});
