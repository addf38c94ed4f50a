import { describe, expect, it } from 'vitest';
import type { Benefit, Catalogue } from '#domain/catalogue';
import { putAsset, readAsset, withoutAsset } from '#domain/catalogue-edit-asset';

const typed = { title: 'Dinner?', help: 'With us.', kind: 'choice', choices: ' Yes \n\nNo\nYes', dueOn: '2027-05-01' };
const slide = { slug: 'slide', kind: 'image', title: 'Your slide', help: '', choices: [], dueOn: null } as const;
const benefit: Benefit = {
  slug: 'talk',
  name: 'A talk',
  description: '',
  group: 'all',
  order: 0,
  capacity: null,
  tiers: [],
  assets: [slide],
  translations: {},
};
const catalogue: Catalogue = {
  year: 2027,
  currency: 'USD',
  groups: [{ slug: 'all', name: 'All', order: 0 }],
  tiers: [],
  benefits: [benefit],
};
const assetsAfter = (result: ReturnType<typeof putAsset>) =>
  'catalogue' in result ? result.catalogue.benefits[0]?.assets : result.refused;

describe('the form of what a benefit needs', () => {
  it('has an answer on each line, once, and only for a choice', () => {
    expect(readAsset(typed)).toEqual({
      ok: true,
      value: { title: 'Dinner?', help: 'With us.', kind: 'choice', choices: ['Yes', 'No'], dueOn: '2027-05-01' },
    });
    expect(readAsset({ ...typed, kind: 'text', dueOn: '' })).toMatchObject({
      ok: true,
      value: { kind: 'text', choices: [], dueOn: null },
    });
  });

  it.each([
    [{ title: ' ' }, 'title', 'required'],
    [{ kind: 'video' }, 'kind', 'not-a-choice'],
    [{ choices: '' }, 'choices', 'required'],
    [{ choices: 'Yes' }, 'choices', 'too-small'],
    [{ choices: Array.from({ length: 11 }, (_, i) => `Answer ${i}`).join('\n') }, 'choices', 'too-large'],
    [{ choices: `Yes\n${'n'.repeat(201)}` }, 'choices', 'too-long'],
    [{ dueOn: '2027-02-30' }, 'dueOn', 'required'],
  ])('with %j has an error', (over, field, code) => {
    expect(readAsset({ ...typed, ...over })).toMatchObject({ ok: false, errors: [{ field, code }] });
  });
});

describe('what a benefit needs', () => {
  const { title, help, kind, choices, dueOn } = { ...slide, title: 'Your  SLIDE' };
  const again = { title, help, kind, choices, dueOn };

  it('is added at the end with a slug of its own, changed in its place, and removed', () => {
    const added = putAsset(catalogue, benefit, null, { ...again, title: 'Slide' });
    expect(assetsAfter(added)).toEqual([slide, { ...slide, slug: 'slide-2', title: 'Slide' }]);
    expect(assetsAfter(putAsset(catalogue, benefit, 'slide', again))).toEqual([{ ...slide, title: 'Your  SLIDE' }]);
    expect(withoutAsset(catalogue, benefit, 'slide').benefits[0]?.assets).toEqual([]);
  });

  it('is asked once, however it is written, and not without end', () => {
    expect(assetsAfter(putAsset(catalogue, benefit, null, again))).toBe('name-taken');
    const assets = Array.from({ length: 20 }, (_, i) => ({ ...slide, slug: `s${i}`, title: `Slide ${i}` }));
    expect(assetsAfter(putAsset(catalogue, { ...benefit, assets }, null, again))).toBe('too-many');
  });
});
