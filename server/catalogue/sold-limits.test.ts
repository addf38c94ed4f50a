import { beforeAll, expect, it } from 'vitest';
import { ask, countOf, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { apply, catalogue, newCatalogue, own } from '#test/place-factories';
import type { Staff } from '#server/auth';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { findDeskCatalogue } from '#server/catalogue/desk-year-queries';
import { benefitFingerprint, saveBenefit } from '#server/catalogue/save-benefit';
import { levelFingerprint, saveLevel } from '#server/catalogue/save-level';

let editor: Staff<'edit-catalogue'>;

beforeAll(async () => {
  await seedCampaign();
  await newCatalogue();
  editor = await newStaff('editor', 'edit-catalogue');
});

async function savePlaces(capacity: string) {
  const { year } = catalogue();
  const tier = (await findDeskCatalogue(editor, String(year)))?.catalogue.tiers.find(
    ({ slug }) => slug === own('open'),
  );
  const answers = { name: 'open', price: '1500', capacity, logoWidth: '175', order: '0', published: 'yes' };
  return saveLevel(editor, { year, slug: own('open'), seen: levelFingerprint(tier), answers }, 'en-US');
}

/** Saves "talk" as a limited add-on that only "open" includes. */
async function saveLimit() {
  const { year } = catalogue();
  const { benefits = [] } = (await findDeskCatalogue(editor, String(year)))?.catalogue ?? {};
  const seen = benefitFingerprint(benefits.find(({ slug }) => slug === own('talk')));
  const answers = {
    name: 'talk',
    group: 'All',
    order: '0',
    capacity: '2',
    addOnPrice: '200',
    [`with-${own('open')}`]: '1',
  };
  return saveBenefit(editor, { year, slug: own('talk'), seen, answers }, 'en-US');
}

const eventCount = () => countOf("event WHERE stream = 'catalogue' AND stream_id = $1", [String(catalogue().year)]);

it('a benefit that limits a level is no add-on until the level has places of its own, which it then keeps', async () => {
  const before = await eventCount();
  expect(await saveLimit()).toEqual({ kind: 'limits-level' });
  expect(await eventCount()).toBe(before);
  expect(await savePlaces('4')).toEqual({ kind: 'saved' });
  expect(await saveLimit()).toEqual({ kind: 'saved' });
  expect(await savePlaces('')).toEqual({ kind: 'needs-capacity' });
});

it('a clone says which of its limits are below what is held for that year', async () => {
  await newCatalogue();
  const { year } = catalogue();
  for (const name of ['First', 'Second']) await pledge(await newPerson(), apply('five', name));
  // Places are counted by calendar year: those of the cloned year are held by sponsorships of several years.
  await ask("UPDATE place_year SET year = $2 WHERE kind = 'tier' AND slug = $1", [own('five'), year + 1]);
  await ask('UPDATE tier SET capacity = 1 WHERE slug = $1', [own('five')]);
  expect(await cloneCatalogue(editor, year)).toEqual({ kind: 'cloned', year: year + 1 });
  expect((await findDeskCatalogue(editor, String(year + 1)))?.warnings).toEqual([
    { kind: 'below-held', name: 'five', capacity: 1, taken: 2 },
  ]);
});
