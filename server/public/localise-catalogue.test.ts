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

  it('has words for each benefit and group of the content, and for no other', () => {
    expect(Object.keys(benefits).toSorted()).toEqual(catalogue.benefits.map(({ slug }) => slug).toSorted());
    expect(Object.keys(groups).toSorted()).toEqual(catalogue.groups.map(({ slug }) => slug).toSorted());
  });

  it('translates them all', () => {
    const i18n = localiseCatalogue(lang, view);
    expect(i18n.groups.map(({ name }) => name)).toEqual(catalogue.groups.map(({ slug }) => groups[slug]));
    for (const { slug, name, description } of i18n.benefits) expect([name, description]).toEqual(benefits[slug]);
    expect(i18n.tiers).toEqual(view.tiers);
    const slugOfItsOwn = view.groups.map((group) => ({ ...group, slug: 'the-name-as-a-slug' }));
    const names = localiseCatalogue(lang, { ...view, groups: slugOfItsOwn }).groups.map(({ name }) => name);
    expect(names).toEqual(i18n.groups.map(({ name }) => name));
  });

  it('leaves what an editor wrote anew in the editor’s own words', () => {
    const [first, ...others] = view.benefits;
    if (!first) throw new Error('a catalogue has benefits');
    const changed = { ...first, description: 'Now something else.' };
    const stranger = { ...first, slug: 'constructor', name: 'Of our own' };
    const renamed = view.groups.map((group) => ({ ...group, name: `${group.name}, renamed` }));
    const i18n = localiseCatalogue(lang, { ...view, groups: renamed, benefits: [changed, stranger, ...others] });
    expect(i18n.benefits.slice(0, 2)).toEqual([changed, stranger]);
    expect(i18n.groups).toEqual(renamed);
  });

  it('stays as it is in the first language', () => expect(localiseCatalogue(DEFAULT_LANG, view)).toEqual(view));
});
