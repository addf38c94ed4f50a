import { beforeAll, expect, it } from 'vitest';
import { importFile, OWN_ACCOUNT, tableOf } from '#test/bank/import-factories';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { pay } from '#test/own-change-factories';
import { readCsv } from '#test/read-csv';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { exportRows } from '#server/export/export-rows';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { refundPayment } from '#server/payment/refund-payment';
import { setMoneyAside } from '#server/payment/set-money-aside';

const NONE = {
  allocated: '0.00',
  excess: '0.00',
  kept: '0.00',
  unmatched: '0.00',
  set_aside: '0.00',
  sent_back: '0.00',
};

let treasurer: Staff<'handle-money'>;
let references: Readonly<Record<'part' | 'over' | 'back' | 'kept', string>>;
let rows: readonly Readonly<Record<string, string>>[];

async function paymentOf(from: string, value: string): Promise<string> {
  const [row] = await ask<{ id: string }>(`SELECT m.id FROM payment m ${from} WHERE m.kind = 'payment'`, [value]);
  return row?.id ?? '';
}
const moneyOf = (text: string) =>
  paymentOf('JOIN bank_row r ON r.payment_id = m.id AND r.counted AND r.text = $1', text);
const paidTo = (reference: string) => paymentOf('JOIN pledge p ON p.id = m.pledge_id AND p.reference = $1', reference);
const newGift = async (cents: number, more = {}) => (await pledge(await newPerson(), gift(cents, more))).reference;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  references = {
    part: await newGift(10_000, { instalments: 4 }),
    over: await newGift(6_000),
    back: await newGift(3_000),
    kept: await newGift(6_000_000),
  };
  await importFile(
    treasurer,
    tableOf(
      { text: `Gift ${references.part}`, amount: '25.00', day: '2026-03-02' },
      { text: 'Too much', amount: '71.00', day: '2026-03-03' },
      { text: `Gift ${references.back}`, amount: '30.00', day: '2026-03-04' },
      { text: 'Nobody knows', amount: '9.37', day: '2026-03-05' },
      { text: 'Interest', amount: '0.41', day: '2026-03-06' },
    ),
  );
  const give = { ...(await toMove(references.over)), payment: await moneyOf('Too much') };
  expect(await giveUnmatched(treasurer, give)).toEqual({ kind: 'given' });
  const aside = { payment: await moneyOf('Interest'), reason: 'Interest', key: 'interest' };
  expect(await setMoneyAside(treasurer, aside)).toEqual({ kind: 'done' });
  const back = { ...(await toMove(references.back)), payment: await paidTo(references.back), amount: '12' };
  expect(await refundPayment(treasurer, { ...back, reason: 'Asked' })).toEqual({ kind: 'recorded' });
  await pay(treasurer, references.kept, '13');
  const asked = { what: 'reconciliation', format: 'csv', campaign: null, from: null, until: null } as const;
  const [head = [], ...records] = readCsv(await new Response(await exportRows(treasurer, asked)).text());
  rows = records.map((record) => Object.fromEntries(record.map((cell, at) => [head[at] ?? '', cell])));
}, 60_000);

it('a payment that settles an instalment is allocated', async () => {
  const payment = await paidTo(references.part);
  expect(rows.find((row) => row.payment === payment)).toEqual({
    ...NONE,
    payment,
    account: OWN_ACCOUNT,
    received_on: '2026-03-02',
    currency: 'USD',
    amount: '25.00',
    allocated: '25.00',
    pledge: references.part,
    campaign: expect.stringMatching(/./) as string,
  });
});

it.each([
  ['over', { account: OWN_ACCOUNT, received_on: '2026-03-03', amount: '71.00', allocated: '60.00', excess: '11.00' }],
  [
    'back',
    { account: OWN_ACCOUNT, received_on: '2026-03-04', amount: '30.00', allocated: '18.00', sent_back: '12.00' },
  ],
  ['kept', { account: 'staff', received_on: today(), amount: '13.00', kept: '13.00' }],
] as const)('each sum of the payment of a pledge is in its own column: %s', (name, sums) => {
  expect(rows.filter(({ pledge: of }) => of === references[name])).toMatchObject([{ ...NONE, ...sums }]);
});

it.each([
  ['Nobody knows', { received_on: '2026-03-05', amount: '9.37', unmatched: '9.37' }],
  ['Interest', { received_on: '2026-03-06', amount: '0.41', set_aside: '0.41' }],
])('money without a pledge is waiting or set aside: %s', async (text, sums) => {
  const payment = await moneyOf(text);
  const own = { account: OWN_ACCOUNT, pledge: '', campaign: '' };
  expect(rows.find((row) => row.payment === payment)).toMatchObject({ ...NONE, ...own, ...sums });
});

it('there is a row for each payment, by account and day', () => {
  expect(rows.map(({ account, received_on: on }) => [account, on])).toEqual([
    ...['02', '03', '04', '05', '06'].map((day) => [OWN_ACCOUNT, `2026-03-${day}`]),
    ['staff', today()],
  ]);
});
