import { describe, expect, it } from 'vitest';
import { findPageLang } from '#server/site/page-lang';

describe('the language of an address', () => {
  it('is one of ours that has addresses of its own', () => expect(findPageLang('es')).toBe('es'));

  it.each(['en', 'fr', '', 'ES', 'toString', '__proto__'])('is not “%s”', (said) =>
    expect(findPageLang(said)).toBeNull(),
  );
});
