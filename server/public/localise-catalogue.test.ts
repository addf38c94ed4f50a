import { describe, expect, it } from 'vitest';
import { catalogueOfYear } from '#content/catalogue';
import { GROUP_TEXTS } from '#content/catalogue-levels';
import { BENEFIT_TEXTS } from '#content/catalogue-benefit-texts';
import { DEFAULT_LANG, LANGUAGES, type Lang } from '#content/languages';
import { toCatalogueView } from '#server/public/catalogue-view';
import { localiseCatalogue } from '#server/public/localise-catalogue';

const catalogue = catalogueOfYear(2026);
const view = toCatalogueView({ catalogue, takenByTier: {}, takenByBenefit: {} });

const OTHERS = (Object.keys(LANGUAGES) as Lang[]).filter((lang) => lang !== DEFAULT_LANG);

describe.each(OTHERS)('a catalogue in %s', (lang) => {
  const [groups, benefits] = [GROUP_TEXTS[lang], BENEFIT_TEXTS[lang]];

  it('has a text for each benefit and group of the content, and no other text', () => {
    expect(Object.keys(benefits).toSorted()).toEqual(catalogue.benefits.map(({ slug }) => slug).toSorted());
    expect(Object.keys(groups).toSorted()).toEqual(catalogue.groups.map(({ slug }) => slug).toSorted());
  });

  it('is completely translated', () => {
    const localised = localiseCatalogue(lang, view);
    expect(localised.groups.map(({ name }) => name)).toEqual(catalogue.groups.map(({ slug }) => groups[slug]));
    for (const { slug, name, description } of localised.benefits) expect([name, description]).toEqual(benefits[slug]);
    expect(localised.tiers).toEqual(view.tiers);
    const otherSlugs = view.groups.map((group) => ({ ...group, slug: 'the-name-as-a-slug' }));
    const names = localiseCatalogue(lang, { ...view, groups: otherSlugs }).groups.map(({ name }) => name);
    expect(names).toEqual(localised.groups.map(({ name }) => name));
  });

  it('keeps the text of an editor who has changed it', () => {
    const [first, ...others] = view.benefits;
    if (!first) throw new Error('a catalogue has benefits');
    const changed = { ...first, description: 'Now something else.' };
    const added = { ...first, slug: 'constructor', name: 'Of our own' };
    const renamed = view.groups.map((group) => ({ ...group, name: `${group.name}, renamed` }));
    const localised = localiseCatalogue(lang, { ...view, groups: renamed, benefits: [changed, added, ...others] });
    expect(localised.benefits.slice(0, 2)).toEqual([changed, added]);
    expect(localised.groups).toEqual(renamed);
  });

  it('has the translation that an editor wrote', () => {
    const [first, ...others] = view.benefits;
    if (!first) throw new Error('a catalogue has benefits');
    const text = { name: 'As an editor wrote it', description: '' };
    const localised = localiseCatalogue(lang, {
      ...view,
      benefits: [{ ...first, translations: { [lang]: text } }, ...others],
    });
    expect(localised.benefits[0]).toMatchObject(text);
  });

  it('stays unchanged in the default language', () => expect(localiseCatalogue(DEFAULT_LANG, view)).toEqual(view));
});
