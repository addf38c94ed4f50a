import { beforeAll, describe, expect, it } from 'vitest';
import { expectChecksHold, newStaff, seedCampaign } from '#test/factories';
import type { Staff } from '#server/auth';
import { findDeskCatalogue, listCatalogueEvents } from '#server/catalogue/desk-year-queries';
import { removeAsset } from '#server/catalogue/remove-asset';
import { assetFingerprint, saveAsset } from '#server/catalogue/save-asset';
import { today } from '#server/clock';

const YEAR = Number(today().slice(0, 4));
let editor: Staff<'edit-catalogue'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue', 'Edith');
});

async function readYear() {
  const found = await findDeskCatalogue(editor, String(YEAR));
  if (!found) throw new Error('No catalogue of this year');
  return found;
}

describe('what a benefit needs', () => {
  const ask = { title: 'Who comes?', help: '', kind: 'text', choices: '', dueOn: `${YEAR}-05-01` };

  it('is added, changed by who knew what was there, and removed, each with its event', async () => {
    const assetsOf = async () =>
      (await readYear()).catalogue.benefits.find(({ slug }) => slug === benefit)?.assets ?? [];
    const benefit = (await readYear()).catalogue.benefits[0]?.slug ?? '';
    const form = { year: YEAR, benefit, slug: null, seen: '', answers: ask };
    expect(await saveAsset(editor, form)).toEqual({ kind: 'saved' });
    expect(await saveAsset(editor, form)).toEqual({ kind: 'name-taken' });
    const [asset] = await assetsOf();
    expect(asset).toMatchObject({ slug: 'who-comes', dueOn: `${YEAR}-05-01` });
    const change = { ...form, slug: 'who-comes', seen: assetFingerprint(asset), answers: { ...ask, title: 'Who?' } };
    expect(await saveAsset(editor, change)).toEqual({ kind: 'saved' });
    expect(await saveAsset(editor, { ...change, answers: ask })).toMatchObject({ kind: 'changed-since' });
    expect(await saveAsset(editor, { ...form, benefit: 'moon' })).toEqual({ kind: 'not-found' });
    expect(await saveAsset(editor, { ...form, answers: { ...ask, kind: 'choice' } })).toMatchObject({
      kind: 'invalid',
    });
    const [event] = await listCatalogueEvents(editor, (await readYear()).catalogue);
    expect(event).toMatchObject({ type: 'catalogue-changed' });
    const gone = { year: YEAR, benefit, slug: 'who-comes' };
    expect(await removeAsset(editor, gone)).toEqual({ kind: 'removed' });
    expect(await removeAsset(editor, gone)).toEqual({ kind: 'gone' });
    expect(await assetsOf()).toEqual([]);
    await expectChecksHold();
  });
});
