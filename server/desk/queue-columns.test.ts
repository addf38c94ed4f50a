import { beforeAll, expect, it } from 'vitest';
import { gift, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { countQueries } from '#test/count-queries';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { listQueue } from '#server/desk/queue-queries';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { recordPayment } from '#server/payment/record-payment';
import { approvePledge } from '#server/review/decide-pledge';

let staff: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
});

const MONEY = { columns: 'received,open,due' };
const itemOf = async (reference: string, params: Readonly<Record<string, string>>) =>
  (await listQueue(staff, { q: reference, state: 'any', ...params })).items[0];

it('has the date, the campaign, the address and the tags of each pledge', async () => {
  const person = await newPerson();
  const { reference } = await pledge(person, gift(90_000));
  expect(await itemOf(reference, { columns: 'email' })).toMatchObject({
    submittedOn: today(),
    campaign: 'fixture',
    email: person.email,
    tags: [],
    money: null,
  });
});

it('says what was received, what is expected and when the next instalment falls due, as the pledge’s page does', async () => {
  const person = await newPerson();
  const { reference } = await pledge(person, gift(90_000, { instalments: 4 }));
  expect((await itemOf(reference, MONEY))?.money).toMatchObject({
    received: { amount: 0n },
    open: { amount: 0n },
    due: null,
  });
  await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reference));
  const treasurer = await newStaff('treasurer', 'handle-money');
  for (const amount of ['100', '200', '600']) {
    await recordPayment(treasurer, { ...(await toMove(reference)), amount, receivedOn: today(), note: '' });
    const [item, page] = [await itemOf(reference, MONEY), await findOwnPledge(person, reference)];
    expect(item?.money).toEqual({
      received: page?.received,
      open: page?.expected,
      due: page?.nextDue?.due ?? null,
    });
  }
  expect((await itemOf(reference, MONEY))?.money).toMatchObject({ open: { amount: 0n }, due: null });
});

it('has no money where none is promised, and asks for it once for all rows and only for its columns', async () => {
  await pledge(await newPerson(), sponsorship('partner', 'Quill'));
  for (let at = 0; at < 3; at += 1) await pledge(await newPerson(), gift(80_000));
  const listed = async (columns: string) => (await countQueries(() => listQueue(staff, { state: 'any', columns })))[0];
  const without = await listed('email,tags');
  expect(await listed(MONEY.columns)).toBe(without + 1);
});
