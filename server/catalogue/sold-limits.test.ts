import { beforeAll, expect, it } from 'vitest';
import { countOf, newStaff, seedCampaign } from '#test/factories';
import { catalogue, newCatalogue, own } from '#test/place-factories';
import type { Staff } from '#server/auth';
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
