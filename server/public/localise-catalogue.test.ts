import { describe, expect, it } from 'vitest';
import { demoCatalogue } from '#content/catalogue';
import { BENEFITS_ES, GROUPS_ES } from '#content/words/catalogue';
import { toCatalogueView } from '#server/public/catalogue-view';
import { tellCatalogue } from '#server/public/localise-catalogue';

const catalogue = demoCatalogue(2026);
const view = toCatalogueView({ catalogue, takenByTier: {}, takenByBenefit: {} });

describe('a catalogue in Spanish', () => {
  it('has words for each benefit and group of the content, and for no other', () => {
    expect(Object.keys(BENEFITS_ES).toSorted()).toEqual(catalogue.benefits.map(({ slug }) => slug).toSorted());
    expect(Object.keys(GROUPS_ES).toSorted()).toEqual(catalogue.groups.map(({ slug }) => slug).toSorted());
  });

  it('tells them all', () => {
    const i18n = tellCatalogue('es', view);
    expect(i18n.groups.map(({ name }) => name)).toEqual(catalogue.groups.map(({ slug }) => GROUPS_ES[slug]));
    for (const { slug, name, description } of i18n.benefits) expect([name, description]).toEqual(BENEFITS_ES[slug]);
    expect(i18n.tiers).toEqual(view.tiers);
    const slugOfItsOwn = view.groups.map((group) => ({ ...group, slug: 'the-name-as-a-slug' }));
    const names = tellCatalogue('es', { ...view, groups: slugOfItsOwn }).groups.map(({ name }) => name);
    expect(names).toEqual(i18n.groups.map(({ name }) => name));
  });

  it('leaves what an editor wrote anew in the editor’s own words', () => {
    const [first, ...others] = view.benefits;
    if (!first) throw new Error('a catalogue has benefits');
    const changed = { ...first, description: 'Now something else.' };
    const stranger = { ...first, slug: 'constructor', name: 'Of our own' };
    const groups = view.groups.map((group) => ({ ...group, name: `${group.name}, renamed` }));
    const i18n = tellCatalogue('es', { ...view, groups, benefits: [changed, stranger, ...others] });
    expect(i18n.benefits.slice(0, 2)).toEqual([changed, stranger]);
    expect(i18n.groups).toEqual(groups);
  });

  it('stays as it is in English', () => expect(tellCatalogue('en', view)).toBe(view));
});
