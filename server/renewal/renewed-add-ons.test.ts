import { beforeAll, beforeEach, expect, it } from 'vitest';
import { ask, expectChecksHold, newPerson, tryPledge } from '#test/factories';
import { apply, benefit, catalogue, offer, own, takenOver, THIS_YEAR } from '#test/place-factories';
import { goTo } from '#test/reminder-factories';
import { daysBefore, renewed, seedLongCampaign, sponsorAt, startAnew, view } from '#test/renewal-factories';
import { money } from '#domain/money';

beforeAll(seedLongCampaign);

const priced = (slug: string, capacity: number | null, price: bigint, levels: string[] = []) => ({
  ...benefit(slug, capacity, levels),
  addOnPrice: money(price, 'USD'),
});
const badge = () => benefit('badge', null, ['open']);

beforeEach(async () => {
  await startAnew();
  await offer({
    benefits: [badge(), priced('talk', 1, 20_000n), priced('lunch', null, 5_000n), priced('fair', null, 700n)],
  });
});

const addOnsOf = (reference: string) =>
  ask<{ slug: string; price: string }>(
    'SELECT a.slug, a.price::text FROM pledge_add_on a JOIN pledge p ON p.id = a.pledge_id WHERE p.reference = $1 ORDER BY position',
    [reference],
  );

it('are renewed with their places, at today’s prices; what changed is said', async () => {
  const sponsor = await sponsorAt('open', { addOns: ['talk', 'lunch', 'fair'].map(own) });
  await offer({
    year: catalogue().year,
    benefits: [badge(), priced('talk', 1, 25_000n), benefit('lunch', null, ['open']), benefit('fair', null, [])],
  });
  goTo(daysBefore(60));
  expect(await view(sponsor.ada, sponsor)).toMatchObject({
    step: 'renew',
    amount: { amount: 175_000n },
    price: { amount: 150_000n },
    changes: { added: [], removed: [], changed: [] },
    addOns: [
      { name: 'talk', before: { amount: 20_000n }, after: { amount: 25_000n } },
      { name: 'lunch', after: null, isIncluded: true },
      { name: 'fair', after: null, isIncluded: false },
    ],
  });
  // Its place is kept for the renewal.
  const other = await newPerson();
  expect(await tryPledge(other, apply('open', 'Another', { addOns: [own('talk')], years: 2 }))).toMatchObject({
    kind: 'refused',
    errors: [{ code: 'add-on-sold-out' }],
  });
  const reference = await renewed(sponsor.ada, sponsor);
  expect(await addOnsOf(reference)).toEqual([{ slug: own('talk'), price: '25000' }]);
  expect(await takenOver('talk', [THIS_YEAR, THIS_YEAR + 1, THIS_YEAR + 2])).toEqual([1, 1, 0]);
  await expectChecksHold();
});

it('are left out where no place is left any more', async () => {
  const sponsor = await sponsorAt('open', { addOns: [own('talk'), own('lunch')] });
  goTo(daysBefore(10));
  const other = await newPerson();
  await offer({
    year: catalogue().year,
    benefits: [badge(), priced('talk', 2, 20_000n), priced('lunch', null, 5_000n)],
  });
  expect(await tryPledge(other, apply('open', 'Takes two years', { addOns: [own('talk')], years: 3 }))).toMatchObject({
    kind: 'made',
  });
  await offer({
    year: catalogue().year,
    benefits: [badge(), priced('talk', 1, 20_000n), priced('lunch', null, 5_000n)],
  });
  expect(await view(sponsor.ada, sponsor)).toMatchObject({
    step: 'renew',
    amount: { amount: 155_000n },
    addOns: [
      { name: 'talk', after: null },
      { name: 'lunch', after: { amount: 5_000n } },
    ],
  });
  const reference = await renewed(sponsor.ada, sponsor);
  expect(await addOnsOf(reference)).toEqual([{ slug: own('lunch'), price: '5000' }]);
  await expectChecksHold();
});

it('that are part of the level now are promised only while a place is left', async () => {
  const sponsor = await sponsorAt('open', { addOns: [own('talk')] });
  await offer({ year: catalogue().year, benefits: [badge(), benefit('talk', 2, ['open', 'five'])] });
  goTo(daysBefore(10));
  expect(await view(sponsor.ada, sponsor)).toMatchObject({
    changes: { added: [], full: [] },
    addOns: [{ name: 'talk', after: null, isIncluded: true }],
  });
  expect(await tryPledge(await newPerson(), apply('open', 'Takes two years', { years: 3 }))).toMatchObject({
    kind: 'made',
  });
  await offer({ year: catalogue().year, benefits: [badge(), benefit('talk', 1, ['open', 'five'])] });
  expect(await view(sponsor.ada, sponsor)).toMatchObject({
    step: 'renew',
    changes: { added: [], full: [{ slug: own('talk') }] },
    addOns: [],
  });
  await renewed(sponsor.ada, sponsor);
  expect(await takenOver('talk', [THIS_YEAR + 1])).toEqual([1]);
});
