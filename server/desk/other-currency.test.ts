import { expect, it } from 'vitest';
import { newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { earlierFixture, fixtureCampaign } from '#test/fixture-campaign';
import { majorUnits } from '#domain/money';
import { parsePledgeJson } from '#domain/pledge-parsing';
import { addCampaign } from '#server/campaign/publish-campaign';
import { today } from '#server/clock';
import { offeredActs } from '#server/desk/offered-acts';
import { listQueue } from '#server/desk/queue-queries';
import { toRecordView } from '#server/desk/to-record-view';
import { recordPayment } from '#server/payment/record-payment';
import { makePledge } from '#server/pledge/make-pledge';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';
import { findRecord } from '#server/pledge/pledge-record-queries';

it('the desk lists and opens a pledge of another campaign in its own currency, and records its money', async () => {
  await seedCampaign();
  const year = Number(today().slice(0, 4));
  const { lastDay } = fixtureCampaign(year);
  await addCampaign({ ...earlierFixture(year), slug: 'euros', lastDay });
  const found = await findOffer('one-time', campaignIn({ campaign: 'euros' }));
  if ('refused' in found) throw new Error('the campaign runs');
  const body = {
    kind: 'one-time',
    amount: 9_000,
    currency: 'EUR',
    programme: 'trees',
    recognition: 'anonymous',
    campaign: 'euros',
  };
  const parsed = parsePledgeJson(body, found.offer);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const person = await newPerson();
  const made = await makePledge(person, found.campaign, parsed.input, { key: 'euros', body, wait: true });
  if (made.kind !== 'made') throw new Error(made.kind);
  const { reference } = made.made;
  await pledge(person, { kind: 'one-time', amount: 60_000, currency: 'USD', programme: 'grants' });

  const reader = await newStaff('admin', 'read-desk');
  const { items } = await listQueue(reader, { state: 'all' });
  expect(items.map(({ amount }) => amount)).toEqual([majorUnits(90, 'EUR'), majorUnits(600, 'USD')]);
  const treasurer = await newStaff('treasurer', 'handle-money');
  const payment = { amount: '90', receivedOn: today(), note: '' };
  expect(await recordPayment(treasurer, { ...(await toMove(reference)), ...payment })).toMatchObject({
    kind: 'recorded',
  });
  const record = await findRecord(reader, reference, 'en');
  if (!record) throw new Error('there is a record');
  expect(offeredActs(reader, record).length).toBeGreaterThan(0);
  expect(toRecordView(record).received).toEqual(majorUnits(90, 'EUR'));
});
