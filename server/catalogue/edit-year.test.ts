import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  sponsorship,
} from '#test/factories';
import { approve } from '#test/organisation-factories';
import { toTyped } from '#domain/parse-amount';
import type { Staff } from '#server/auth';
import { findDeskCatalogue, listCatalogueEvents } from '#server/catalogue/desk-year-queries';
import { removeBenefit } from '#server/catalogue/remove-benefit';
import { benefitFingerprint, saveBenefit } from '#server/catalogue/save-benefit';
import { levelFingerprint, saveLevel } from '#server/catalogue/save-level';
import { today } from '#server/clock';

const YEAR = Number(today().slice(0, 4));
let editor: Staff<'edit-catalogue'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue', 'Edith');
});

type Over = Readonly<Record<string, string>>;

async function readYear() {
  const found = await findDeskCatalogue(editor, String(YEAR));
  if (!found) throw new Error('No catalogue of this year');
  return found;
}

/** A level as its form sends it, with what was changed. */
async function levelForm(slug: string, over: Over = {}) {
  const tier = (await readYear()).catalogue.tiers.find((each) => each.slug === slug);
  if (!tier) throw new Error(`No level ${slug}`);
  const { name, price, capacity, logoWidth, order, published } = tier;
  const answers = {
    name,
    price: toTyped(price, 'en-US'),
    capacity: String(capacity ?? ''),
    logoWidth: String(logoWidth),
    order: String(order),
    published: published ? 'yes' : '',
  };
  return { year: YEAR, slug, seen: levelFingerprint(tier), answers: { ...answers, ...over } };
}

/** A benefit as its form sends it, with what was changed. */
async function benefitForm(slug: string, over: Over = {}) {
  const { benefits, groups } = (await readYear()).catalogue;
  const benefit = benefits.find((each) => each.slug === slug);
  if (!benefit) throw new Error(`No benefit ${slug}`);
  const { name, description, capacity, order } = benefit;
  const answers = {
    name,
    description,
    group: groups.find((group) => group.slug === benefit.group)?.name ?? '',
    capacity: String(capacity ?? ''),
    order: String(order),
    ...Object.fromEntries(benefit.tiers.map(({ tier }) => [`with-${tier}`, 'yes'])),
  };
  return { year: YEAR, slug, seen: benefitFingerprint(benefit), answers: { ...answers, ...over } };
}

const saveLevelForm = async (form: ReturnType<typeof levelForm>) => saveLevel(editor, await form, 'en-US');
const eventCount = () => countOf(`event WHERE stream = 'catalogue' AND stream_id = $1`, [String(YEAR)]);

async function lastEvent() {
  const [event] = await ask<{ type: string; actor: string; data: Record<string, unknown> }>(
    `SELECT type, actor_id AS actor, data FROM event WHERE stream = 'catalogue' AND stream_id = $1 ORDER BY id DESC LIMIT 1`,
    [String(YEAR)],
  );
  return event;
}

describe('a level', () => {
  it('is changed with an event that has before and after, by its editor', async () => {
    expect(await saveLevelForm(levelForm('associate', { price: '1750', capacity: '40' }))).toEqual({ kind: 'saved' });
    expect(await lastEvent()).toMatchObject({
      type: 'catalogue-changed',
      actor: editor.id,
      data: {
        before: { tiers: [{ slug: 'associate', price: '150000', capacity: null }], benefits: [], links: [] },
        after: { tiers: [{ slug: 'associate', price: '175000', capacity: 40 }], benefits: [], links: [] },
      },
    });
    const [event] = await listCatalogueEvents(editor, (await readYear()).catalogue);
    expect(event).toMatchObject({
      by: 'Edith',
      plan: [
        {
          kind: 'level-changed',
          name: 'Associate',
          fields: [
            { field: 'price', before: '150000', after: '175000' },
            { field: 'capacity', before: null, after: 40 },
          ],
        },
      ],
    });
  });

  it('saved as it is changes nothing, and goes off offer and on again', async () => {
    const before = await eventCount();
    expect(await saveLevelForm(levelForm('partner'))).toEqual({ kind: 'unchanged' });
    expect(await eventCount()).toBe(before);
    expect(await saveLevelForm(levelForm('partner', { published: '' }))).toEqual({ kind: 'saved' });
    expect((await readYear()).catalogue.tiers.find(({ slug }) => slug === 'partner')).toMatchObject({
      published: false,
    });
    expect(await saveLevelForm(levelForm('partner', { published: 'yes' }))).toEqual({ kind: 'saved' });
  });

  it('is added with a slug of its own', async () => {
    const { answers } = await levelForm('partner', { name: 'Partner plus', order: '9' });
    const added = { year: YEAR, slug: null, seen: '', answers };
    expect(await saveLevel(editor, added, 'en-US')).toEqual({ kind: 'saved' });
    expect((await readYear()).catalogue.tiers.at(-1)).toMatchObject({ slug: 'partner-plus', order: 9 });
  });

  it.each([
    ['a name that differs only in case, accents and spaces', { name: ' PÁRTNER  plus ' }, { kind: 'name-taken' }],
    ['no price', { price: '0' }, { kind: 'invalid', errors: [{ field: 'price', code: 'not-positive' }] }],
    ['no places', { capacity: '0' }, { kind: 'invalid', errors: [{ field: 'capacity', code: 'too-small' }] }],
  ])('is refused with %s, and nothing changes', async (_, over, refused) => {
    const before = await eventCount();
    expect(await saveLevelForm(levelForm('partner', over))).toMatchObject(refused);
    expect(await eventCount()).toBe(before);
  });

  it('sold apart says so in its event and comes after all levels', async () => {
    expect(await saveLevelForm(levelForm('sustainability', { soldApart: 'yes' }))).toEqual({ kind: 'saved' });
    expect((await readYear()).catalogue.tiers.at(-1)).toMatchObject({ slug: 'sustainability', soldApart: true });
    const [event] = await listCatalogueEvents(editor, (await readYear()).catalogue);
    expect(event?.plan).toMatchObject([{ fields: [{ field: 'soldApart', before: 'false', after: 'true' }] }]);
  });

  it('that is not there is not saved', async () => {
    const form = await levelForm('partner');
    expect(await saveLevel(editor, { ...form, slug: 'nobody' }, 'en-US')).toEqual({ kind: 'not-found' });
    expect(await saveLevel(editor, { ...form, year: 1999 }, 'en-US')).toEqual({ kind: 'not-found' });
  });

  it('of two editors at once is saved by one; the other sees what saving would change, and can', async () => {
    const forms = [
      await levelForm('supporting', { price: '17000' }),
      await levelForm('supporting', { price: '18000' }),
    ];
    const results = await Promise.all(forms.map((form) => saveLevel(editor, form, 'en-US')));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['changed-since', 'saved']);
    const late = results.findIndex(({ kind }) => kind === 'changed-since');
    const [stored, typed] = late === 0 ? ['1800000', '1700000'] : ['1700000', '1800000'];
    expect(results[late]).toMatchObject({
      plan: [{ kind: 'level-changed', name: 'Supporting', fields: [{ before: stored, after: typed }] }],
    });
    const form = forms[late];
    const result = results[late];
    if (!form || result?.kind !== 'changed-since') throw new Error('One of them was late');
    expect(await saveLevel(editor, { ...form, seen: result.seen }, 'en-US')).toEqual({ kind: 'saved' });
    expect(await lastEvent()).toMatchObject({ data: { after: { tiers: [{ price: typed }] } } });
  });
});

describe('a benefit', () => {
  it('is changed with its quantities and translations, and an event has both before and after', async () => {
    const over = { 'quantity-visionary': '5', 'with-maintaining': 'yes', 'name-es': 'Charla de apertura' };
    expect(await saveBenefit(editor, await benefitForm('keynote', over), 'en-US')).toEqual({ kind: 'saved' });
    expect(await lastEvent()).toMatchObject({
      data: {
        before: { benefits: [{ slug: 'keynote', translations: {} }] },
        after: {
          benefits: [{ slug: 'keynote', translations: { es: { name: 'Charla de apertura', description: '' } } }],
          links: [
            { benefit: 'keynote', tier: 'visionary', quantity: 5 },
            { benefit: 'keynote', tier: 'maintaining', quantity: null },
          ],
        },
      },
    });
    const [event] = await listCatalogueEvents(editor, (await readYear()).catalogue);
    expect(event?.plan.map(({ kind }) => kind)).toEqual(['benefit-changed', 'included', 'included']);
  });

  it('gets a price as an add-on and a conflict, which both have, until one of them drops it', async () => {
    const over = { addOnPrice: '1,500.50', 'conflict-talk': 'yes' };
    expect(await saveBenefit(editor, await benefitForm('keynote', over), 'en-US')).toEqual({ kind: 'saved' });
    expect(await lastEvent()).toMatchObject({
      data: {
        before: { benefits: [{ slug: 'keynote', addOnPrice: null, conflicts: [] }] },
        after: { benefits: [{ slug: 'keynote', addOnPrice: '150050', conflicts: ['talk'] }] },
      },
    });
    const read = async () => (await readYear()).catalogue.benefits.slice(0, 2);
    expect(await read()).toMatchObject([{ conflicts: ['talk'], addOnPrice: {} }, { conflicts: ['keynote'] }]);
    expect(await saveBenefit(editor, await benefitForm('talk'), 'en-US')).toEqual({ kind: 'saved' });
    expect((await read()).map(({ conflicts = [] }) => conflicts)).toEqual([[], []]);
    const [event] = await listCatalogueEvents(editor, (await readYear()).catalogue);
    expect(event?.plan).toMatchObject([{ kind: 'benefit-changed', name: 'Keynote', fields: [{ field: 'conflicts' }] }]);
  });

  it('can be removed and added again, and keeps counting its places', async () => {
    expect(await removeBenefit(editor, { year: YEAR, slug: 'booth' })).toEqual({ kind: 'removed' });
    expect(await removeBenefit(editor, { year: YEAR, slug: 'booth' })).toEqual({ kind: 'gone' });
    expect(await lastEvent()).toMatchObject({
      data: { before: { benefits: [{ slug: 'booth' }] }, after: { benefits: [{ slug: 'booth', published: false }] } },
    });
    const { answers } = await benefitForm('talk', { name: 'BOOTH' });
    expect(await saveBenefit(editor, { year: YEAR, slug: null, seen: '', answers }, 'en-US')).toEqual({
      kind: 'saved',
    });
    expect((await readYear()).catalogue.benefits).toContainEqual(
      expect.objectContaining({ slug: 'booth', name: 'BOOTH' }),
    );
  });

  it('of another name in its group is refused, and one that somebody removed', async () => {
    const taken = await saveBenefit(editor, await benefitForm('talk', { name: 'kéynote' }), 'en-US');
    expect(taken).toEqual({ kind: 'name-taken' });
    const form = await benefitForm('letter');
    await removeBenefit(editor, { year: YEAR, slug: 'letter' });
    expect(await saveBenefit(editor, form, 'en-US')).toEqual({ kind: 'not-found' });
  });
});

describe('what a change affects', () => {
  it('are applications that wait and places that are held; accepted sponsorships keep what they were promised', async () => {
    const accepted = await pledge(await newPerson(), sponsorship('participating', 'Accepted Ltd'));
    await approve(accepted.reference);
    await pledge(await newPerson(), sponsorship('participating', 'Waiting Ltd'));
    const depends = { accepted: 1, waiting: 1 };
    const { levels, benefits } = (await readYear()).held;
    expect([levels.participating, benefits.logo]).toMatchObject([{ ...depends, taken: 2 }, depends]);

    await saveLevelForm(levelForm('participating', { price: '4500', capacity: '1' }));
    await removeBenefit(editor, { year: YEAR, slug: 'logo' });
    const kept = await ask<{ price: string; name: string }>(
      `SELECT p.amount::text AS price, b.name FROM pledge p JOIN pledge_benefit b ON b.pledge_id = p.id
       WHERE p.reference = $1 ORDER BY b.position LIMIT 1`,
      [accepted.reference],
    );
    expect(kept).toEqual([{ price: '400000', name: 'Logo' }]);
    expect((await readYear()).held.levels.participating).toMatchObject({ ...depends, taken: 2 });
    await expectChecksHold();
  });
});
