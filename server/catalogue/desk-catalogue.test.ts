import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, newStaff, seedCampaign } from '#test/factories';
import { apply, newKnownSponsor, newName } from '#test/organisation-factories';
import type { Staff } from '#server/auth';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { listCatalogueYears } from '#server/catalogue/desk-catalogue-queries';
import { findDeskCatalogue } from '#server/catalogue/desk-year-queries';
import { findCatalogueFile } from '#server/catalogue/export-catalogue';
import { uploadCatalogue } from '#server/catalogue/upload-catalogue';
import { today } from '#server/clock';

const NOBODY = { accepted: 0, waiting: 0 };
const YEAR = Number(today().slice(0, 4));
let editor: Staff<'edit-catalogue'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue');
});

const upload = (text: string, shown: string | null = null) => uploadCatalogue(editor, { text, name: 'a.json', shown });
const fileOf = async (year: number) => (await findCatalogueFile(editor, String(year))) ?? '';
const changed = async (year: number, over: object) => JSON.stringify({ ...JSON.parse(await fileOf(year)), ...over });
const lastEvent = async (year: number) => {
  const [event] = await ask<{ type: string; actor: string | null; data: Record<string, unknown> }>(
    `SELECT type, actor_id AS actor, data FROM event WHERE stream = 'catalogue' AND stream_id = $1 ORDER BY id DESC LIMIT 1`,
    [String(year)],
  );
  return event;
};

describe('a clone', () => {
  it('is a draft of the next year with the same offer, by its editor', async () => {
    expect(await cloneCatalogue(editor, YEAR)).toEqual({ kind: 'cloned', year: YEAR + 1 });
    const [next, current] = await listCatalogueYears(editor);
    expect(next).toMatchObject({ year: YEAR + 1, state: 'draft', offeredFrom: null, accepted: 0, canClone: true });
    expect(current).toMatchObject({ year: YEAR, state: 'on-offer', levels: next?.levels, canClone: false });
    expect(await lastEvent(YEAR + 1)).toMatchObject({
      type: 'catalogue-cloned',
      actor: editor.id,
      data: { from: YEAR, before: { tiers: [] } },
    });
  });

  it('is made once, however often it is asked for', async () => {
    const asked = await Promise.all([cloneCatalogue(editor, YEAR + 1), cloneCatalogue(editor, YEAR + 1)]);
    expect(asked.map(({ kind }) => kind).toSorted()).toEqual(['cloned', 'exists']);
    expect(await countOf('catalogue_year WHERE year = $1', [YEAR + 2])).toBe(1);
    expect(await cloneCatalogue(editor, 2001)).toEqual({ kind: 'not-found' });
  });
});

describe('an uploaded file', () => {
  it('changes nothing before it was checked, and nothing if it is the same', async () => {
    expect(await upload(await fileOf(YEAR))).toEqual({ kind: 'unchanged', year: YEAR });
    const text = await changed(YEAR, { year: YEAR + 5 });
    expect(await upload(text)).toMatchObject({ kind: 'planned', isNew: true, year: YEAR + 5, held: NOBODY });
    expect(await countOf('catalogue_year WHERE year = $1', [YEAR + 5])).toBe(0);
  });

  it('of a year with sponsorships says how many are accepted and how many wait', async () => {
    const text = await changed(YEAR, { benefits: [] });
    expect(await upload(text)).toMatchObject({ kind: 'planned', isNew: false, held: NOBODY });
    await newKnownSponsor();
    await apply(newName());
    expect(await upload(text)).toMatchObject({ held: { accepted: 1, waiting: 1 } });
    // A promised benefit is the same under another name.
    const promised = async () =>
      Object.values((await findDeskCatalogue(editor, String(YEAR)))?.held.benefits ?? {}).map((each) => each.accepted);
    const before = await promised();
    expect(before).toContain(1);
    await ask("UPDATE benefit SET name = name || ' of ' || slug");
    expect(await promised()).toEqual(before);
  });

  it('is imported as it was shown, as a draft, with its editor in the event', async () => {
    const text = await changed(YEAR, { year: YEAR + 5 });
    const planned = await upload(text);
    const shown = planned.kind === 'planned' ? planned.shown : '';
    expect(await upload(text, shown)).toEqual({ kind: 'imported', year: YEAR + 5 });
    expect(await upload(text, shown)).toEqual({ kind: 'unchanged', year: YEAR + 5 });
    expect(await lastEvent(YEAR + 5)).toMatchObject({ type: 'catalogue-imported', actor: editor.id });
    expect((await listCatalogueYears(editor))[0]).toMatchObject({ year: YEAR + 5, state: 'draft' });
  });

  it('is shown again if the year has changed since it was checked', async () => {
    const text = await changed(YEAR + 5, { benefits: [] });
    const planned = await upload(text);
    const other = JSON.parse(await fileOf(YEAR + 5)) as { tiers: { price: number }[] };
    const cheaper = JSON.stringify({ ...other, tiers: other.tiers.map((tier) => ({ ...tier, price: 1_000 })) });
    const cheap = await upload(cheaper);
    await upload(cheaper, cheap.kind === 'planned' ? cheap.shown : '');
    const again = await upload(text, planned.kind === 'planned' ? planned.shown : '');
    expect(again).toMatchObject({ kind: 'planned', isNew: false });
    expect((JSON.parse(await fileOf(YEAR + 5)) as { benefits: object[] }).benefits).not.toEqual([]);
  });

  it('without translations leaves those that are stored, and removes them if it says so', async () => {
    const withTexts = async (translations: object | undefined) => {
      const { benefits } = JSON.parse(await fileOf(YEAR + 5)) as { benefits: object[] };
      const text = await changed(YEAR + 5, { benefits: benefits.map((benefit) => ({ ...benefit, translations })) });
      const planned = await upload(text);
      if (planned.kind === 'planned') await upload(text, planned.shown);
      return planned.kind;
    };
    expect(await withTexts({ es: { name: 'Ventaja', description: '' } })).toBe('planned');
    expect(await fileOf(YEAR + 5)).toContain('Ventaja');
    expect(await withTexts(undefined)).toBe('unchanged');
    expect(await withTexts({})).toBe('planned');
    expect(await fileOf(YEAR + 5)).not.toContain('Ventaja');
  });

  it.each([
    ['no JSON', '{', { kind: 'not-json' }],
    ['another JSON', '{"year": "soon"}', { kind: 'invalid' }],
    ['no rows', '[]', { kind: 'invalid' }],
  ])('is refused with what is wrong: %s', async (_, text, result) => {
    expect(await upload(text, 'x')).toMatchObject(result);
  });

  it('is refused in another currency, and with a character that cannot be stored', async () => {
    expect(await upload(await changed(YEAR, { currency: 'EUR' }), 'x')).toEqual({
      kind: 'currency',
      year: YEAR,
      has: 'USD',
    });
    const tiers = (JSON.parse(await fileOf(YEAR)) as { tiers: object[] }).tiers;
    const bad = await changed(YEAR, { tiers: tiers.map((tier) => ({ ...tier, name: 'a\u0000b' })) });
    expect(await upload(bad)).toMatchObject({ kind: 'invalid' });
  });
});
