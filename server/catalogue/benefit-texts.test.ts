import { describe, expect, it } from 'vitest';
import { catalogueOfYear } from '#content/catalogue';
import { DEFAULT_LANG } from '#content/languages';
import {
  listShownTranslations,
  OTHER_LANGUAGES,
  textOfBenefit,
  toOwnTranslations,
} from '#server/catalogue/benefit-texts';

const YEAR = 2026;
const written = catalogueOfYear(YEAR);
const [benefit] = written.benefits;
const [other] = OTHER_LANGUAGES;
if (!benefit || !other) throw new Error('The content of the tests has a benefit and two languages');
const lang = other.code;
const own = { name: benefit.name, description: benefit.description };
const ofContent = textOfBenefit(lang, benefit, written);
const typed = { name: 'As an editor wrote it', description: '' };

describe('a benefit in another language', () => {
  it('has the text of an editor, or else that of content while it is unchanged, or else its own', () => {
    expect(ofContent).not.toEqual(own);
    expect(textOfBenefit(lang, { ...benefit, translations: { [lang]: typed } }, written)).toEqual(typed);
    const changed = { ...benefit, description: 'Changed.' };
    expect(textOfBenefit(lang, changed, written)).toEqual({ ...own, description: 'Changed.' });
    expect(textOfBenefit(DEFAULT_LANG, { ...benefit, translations: { [DEFAULT_LANG]: typed } }, written)).toEqual(own);
  });

  it('is stored only if it differs from what readers have without it', () => {
    const store = (translations: Record<string, typeof typed>, over = {}) =>
      toOwnTranslations(YEAR, { ...benefit, ...over, translations });
    expect(store({ [lang]: ofContent })).toEqual({});
    expect(store({ [lang]: ofContent }, { description: 'Changed.' })).toEqual({ [lang]: ofContent });
    expect(store({ [lang]: typed, 'zh-Hans': typed })).toEqual({ [lang]: typed, 'zh-Hans': typed });
  });

  it('is in the form if it has a text of its own', () => {
    expect(listShownTranslations(YEAR, benefit).map((each) => each.lang)).toEqual(
      OTHER_LANGUAGES.map(({ code }) => code),
    );
    const changed = { ...benefit, name: 'Changed' };
    expect(listShownTranslations(YEAR, changed)).toEqual([]);
    const same = { name: 'Changed', description: benefit.description };
    expect(listShownTranslations(YEAR, { ...changed, translations: { [lang]: same } })).toEqual([{ lang, ...same }]);
  });
});
