import { beforeAll, describe, expect, it } from 'vitest';
import { toCampaignForm } from '#domain/campaign-form';
import { addDays } from '#domain/civil-date';
import { ask, expectChecksHold, newStaff, seedCampaign } from '#test/factories';
import { fixtureCampaign } from '#test/fixture-campaign';
import type { Staff } from '#server/auth';
import { findCampaign } from '#server/campaign/campaign-queries';
import { listCampaignLines } from '#server/campaign/desk-campaign-queries';
import { addNewCampaign, saveCampaign, type SaveResult } from '#server/campaign/save-campaign';
import { today } from '#server/clock';

const EN = 'en-US';
const first = fixtureCampaign(Number(today().slice(0, 4)));
let editor: Staff<'edit-catalogue'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue');
});

async function formOf(slug: string) {
  const campaign = await findCampaign(slug);
  if (!campaign) throw new Error(`No campaign ${slug}`);
  return { ...campaign, answers: toCampaignForm(campaign.terms, EN) };
}

async function save(slug: string, changes: Record<string, string>, version?: number): Promise<SaveResult> {
  const form = await formOf(slug);
  const answers = { ...form.answers, ...changes };
  return saveCampaign(editor, { slug, version: version ?? form.version, answers, numbers: EN });
}

const DAYS = { firstDay: addDays(today(), 10), lastDay: addDays(today(), 20) };
const add = async (changes: Record<string, string>, currency = 'eur') =>
  addNewCampaign(editor, {
    like: first.slug,
    currency,
    numbers: EN,
    answers: { ...(await formOf(first.slug)).answers, ...DAYS, ...changes },
  });

describe('a campaign that is saved', () => {
  it('has an event with what changed, and only that', async () => {
    expect(await save(first.slug, { goal: '1234', newProgramme: 'Trees' })).toEqual({
      kind: 'saved',
      slug: first.slug,
    });
    const { terms, version } = await formOf(first.slug);
    expect(terms.goal.amount).toBe(123_400n);
    expect(terms.programmes.at(-1)).toEqual({ slug: 'trees', name: 'Trees' });
    const [event] = await ask<{ data: { before: object; after: object } }>(
      "SELECT data FROM event WHERE type = 'campaign-changed' ORDER BY id DESC LIMIT 1",
    );
    expect(Object.keys(event?.data.after ?? {}).sort()).toEqual(['goal', 'programmes']);
    expect(Object.keys(event?.data.before ?? {}).sort()).toEqual(['goal', 'programmes']);
    expect(await save(first.slug, {})).toEqual({ kind: 'unchanged', slug: first.slug });
    expect(await save(first.slug, { name: 'Late' }, version - 1)).toEqual({ kind: 'conflict', version });
  });

  it('renames a programme, whose pledges stay with it', async () => {
    const { id } = (await ask<{ id: number }>("SELECT id FROM programme WHERE slug = 'grants'"))[0] ?? { id: 0 };
    await save(first.slug, { 'programme-grants': 'Grants for all' });
    expect(await ask('SELECT name FROM programme WHERE id = $1', [id])).toEqual([{ name: 'Grants for all' }]);
  });

  it('is refused in words for each field, and changes nothing', async () => {
    const { version } = await formOf(first.slug);
    const result = await save(first.slug, { name: '', lastDay: '2000-01-01', least: 'x' });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ field: 'name' }, { field: 'least' }] });
    expect((await formOf(first.slug)).version).toBe(version);
    expect(await saveCampaign(editor, { slug: 'none', version: 1, answers: {}, numbers: EN })).toEqual({
      kind: 'not-found',
    });
  });
});

describe('a campaign that is added', () => {
  it('has an address of its own, its currency, and the programmes of the other', async () => {
    expect(await add({ name: 'Ten Trees' })).toEqual({ kind: 'added', slug: 'ten-trees' });
    expect(await add({ name: 'Ten  trees' })).toEqual({ kind: 'added', slug: 'ten-trees-2' });
    expect(await add({ name: 'New' })).toEqual({ kind: 'added', slug: 'new-2' });
    const { terms } = await formOf('ten-trees');
    expect(terms).toMatchObject({ currency: 'EUR', ...DAYS });
    expect(terms.programmes.map(({ slug }) => slug)).toEqual([...first.programmes.map(({ slug }) => slug), 'trees']);
    const lines = await listCampaignLines(editor);
    expect(lines.find(({ slug }) => slug === 'ten-trees')).toMatchObject({ state: 'begins' });
    expect(lines.find(({ slug }) => slug === first.slug)).toMatchObject({ state: 'current' });
  });

  it('added by two editors at once is there twice, each with its address', async () => {
    const results = await Promise.all([1, 2, 3].map(() => add({ name: 'At once' })));
    expect(results.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
    expect(new Set(results.map((result) => 'slug' in result && result.slug)).size).toBe(3);
    await expectChecksHold();
  });

  it('is refused without a currency that there is, and with days in the wrong order', async () => {
    expect(await add({ name: 'Wrong' }, 'XXZ')).toMatchObject({ kind: 'invalid', errors: [{ field: 'currency' }] });
    expect(await add({ name: 'Wrong', lastDay: addDays(today(), 9) })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'lastDay', code: 'too-small', limit: DAYS.firstDay }],
    });
  });
});
