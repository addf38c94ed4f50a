import { beforeAll, describe, expect, it } from 'vitest';
import { importFile, OWN_ACCOUNT, tableOf } from '#test/bank/import-factories';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  snapshotOf,
  toMove,
} from '#test/factories';
import { pay } from '#test/own-change-factories';
import { readCsv } from '#test/read-csv';
import { RECEIVED_PARTS, type ReceivedPart } from '#domain/received-money';
import type { Staff } from '#server/auth';
import { undoImport } from '#server/bank/undo-import';
import { today } from '#server/clock';
import { exportRows } from '#server/export/export-rows';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { setMoneyAside } from '#server/payment/set-money-aside';
import {
  listReceivedPart,
  readExpected,
  readFulfilment,
  readReconciliation,
  type ReceivedLine,
} from '#server/report/report-queries';

let treasurer: Staff<'handle-money'>;
let ada: string;
let ben: string;

/** The row of the bank, by a word of its text: its payment. */
async function moneyOf(word: string): Promise<string> {
  const [row] = await ask<{ id: string }>(
    "SELECT payment_id AS id FROM bank_row WHERE counted AND text LIKE '%' || $1 || '%'",
    [word],
  );
  return row?.id ?? '';
}

const give = async (word: string, reference: string) =>
  giveUnmatched(treasurer, { ...(await toMove(reference)), payment: await moneyOf(word) });

/** What is in the parts, in cents; those with nothing are left out. */
function partsOf({ parts }: ReceivedLine): Partial<Record<ReceivedPart, number>> {
  return Object.fromEntries(
    RECEIVED_PARTS.flatMap((part) => (parts[part].amount === 0n ? [] : [[part, Number(parts[part].amount)]])),
  );
}

async function account(name: string, year = '2026') {
  const found = (await readReconciliation(treasurer, year)).accounts.find((each) => each.account === name);
  if (!found) throw new Error(`Nothing of ${name} in ${year}`);
  return found;
}

const monthOf = (of: Awaited<ReturnType<typeof account>>, month: string) => {
  const found = of.months.find((each) => each.month === month);
  if (!found) throw new Error(`Nothing in ${month}`);
  return found;
};

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  [ada, ben] = [
    (await pledge(await newPerson({ name: 'Ada' }), gift(10_000, { instalments: 4 }))).reference,
    (await pledge(await newPerson({ name: 'Ben' }), gift(6_000))).reference,
  ];
}, 60_000);

describe('a year of books', () => {
  it('is imported: what fits settles, the rest has no pledge', async () => {
    const rows = [
      { text: `Gift ${ada} first`, amount: '25.00', day: '2026-03-02' },
      { text: `Gift ${ada} second`, amount: '24.00', day: '2026-03-09' },
      { text: 'Ben, for the grants', amount: '70.00', day: '2026-03-30' },
      { text: 'Interest', amount: '0.37', day: '2026-03-31' },
      { text: 'Fees', amount: '-4.10', day: '2026-03-31' },
      { text: `Gift ${ada} third`, amount: '50.00', day: '2026-11-04' },
    ];
    expect((await importFile(treasurer, tableOf(...rows))).result).toBe('applied');
    const bank = await account(OWN_ACCOUNT);
    expect(partsOf(monthOf(bank, '2026-03'))).toEqual({ allocated: 2_500, unmatched: 9_437 });
    expect(monthOf(bank, '2026-03').bank).toMatchObject({ cameIn: { amount: 11_937n }, wentOut: { amount: 410n } });
    expect(bank.months.map(({ month, isRight }) => [month, isRight])).toEqual([
      ['2026-03', true],
      ['2026-11', true],
    ]);
    await expectChecksHold();
  });

  it('is matched by a person: to pledges, and aside', async () => {
    expect(await give('second', ada)).toEqual({ kind: 'given' });
    expect(await give('Ben', ben)).toEqual({ kind: 'given' });
    const aside = { payment: await moneyOf('Interest'), reason: 'Interest of the first quarter', key: 'interest' };
    expect(await setMoneyAside(treasurer, aside)).toEqual({ kind: 'done' });
    const march = monthOf(await account(OWN_ACCOUNT), '2026-03');
    expect(partsOf(march)).toEqual({ allocated: 10_900, excess: 1_000, 'set-aside': 37 });
    await expectChecksHold();
  });

  it('stays right through a refund and a reversal', async () => {
    const form = async (reference: string, word: string) => ({
      ...(await toMove(reference)),
      payment: await moneyOf(word),
    });
    const refund = { ...(await form(ben, 'Ben')), amount: '15', reason: 'Asked for it' };
    expect(await refundPayment(treasurer, refund)).toEqual({ kind: 'recorded' });
    const reversal = { ...(await form(ada, 'second')), reason: 'Of somebody else' };
    expect(await reversePayment(treasurer, reversal)).toEqual({ kind: 'recorded' });
    const march = monthOf(await account(OWN_ACCOUNT), '2026-03');
    expect(partsOf(march)).toEqual({ allocated: 8_000, unmatched: 2_400, 'set-aside': 37, 'sent-back': 1_500 });
    expect(march.isRight).toBe(true);
    await expectChecksHold();
  });

  it('shows the payments behind each sum', async () => {
    const asked = { account: OWN_ACCOUNT, currency: 'USD', period: '2026', part: 'allocated' };
    const list = await listReceivedPart(treasurer, asked);
    const rows = list?.items.map(({ reference, sum }) => [reference, Number(sum.amount)]);
    expect(rows).toEqual([
      [ada, 2_500],
      [ada, 5_000],
      [ben, 5_500],
    ]);
    const march = await listReceivedPart(treasurer, { ...asked, period: '2026-03', part: 'sent-back' });
    expect(march?.items.map(({ sum, amount }) => [sum.amount, amount.amount])).toEqual([[1_500n, 7_000n]]);
    for (const wrong of [{ part: 'x' }, { period: '2026-13' }, { account: '' }, { currency: 'usd' }])
      expect(await listReceivedPart(treasurer, { ...asked, ...wrong })).toBeNull();
  });

  it('has money that no bank’s file brought apart, and kept money of a pledge that waits', async () => {
    const waiting = (await pledge(await newPerson(), gift(6_000_000))).reference;
    await pay(treasurer, waiting, '12');
    const hand = await account('staff', today().slice(0, 4));
    expect(partsOf(hand.year)).toEqual({ kept: 1_200 });
    expect(hand.year).toMatchObject({ bank: null, isRight: true });
  });

  it('is saved as files whose rows sum to it', async () => {
    const save = async (what: 'reconciliation' | 'receivables' | 'fulfilment') => {
      const asked = { what, format: 'csv', campaign: null, from: null, until: null } as const;
      const [head = [], ...rows] = readCsv(await new Response(await exportRows(treasurer, asked)).text());
      return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])));
    };
    const sumOf = (rows: readonly Record<string, string>[], column: string) =>
      rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
    const { parts, bank } = (await account(OWN_ACCOUNT)).year;
    const rows = (await save('reconciliation')).filter((row) => row.account === OWN_ACCOUNT);
    expect(sumOf(rows, 'amount')).toBe(Number(bank?.cameIn.amount));
    expect(sumOf(rows, 'allocated')).toBe(Number(parts.allocated.amount));
    const [expected] = await readExpected(treasurer);
    expect(sumOf(await save('receivables'), 'expected')).toBe(Number(expected?.total.amount));
    const kept = (await readFulfilment(treasurer)).reduce((sum, { received }) => sum + Number(received.amount), 0);
    expect(sumOf(await save('fulfilment'), 'received')).toBe(kept);
  });

  it('expects by age and by month what is open, and says what was kept', async () => {
    const [expected] = await readExpected(treasurer);
    const open = (await Promise.all([ada, ben].map(snapshotOf))).flatMap(({ instalments }) =>
      instalments.map(({ amount, settled, ended, released }) => amount.amount - settled - ended - released),
    );
    const total = open.reduce((sum, each) => sum + each, 0n);
    expect(expected?.total).toEqual({ amount: total, currency: 'USD' });
    const byMonth = expected?.months.reduce((sum, { open: each }) => sum + each.amount, expected.past.amount);
    const byAge = expected?.ages.reduce((sum, { amount }) => sum + amount, expected.notDue.amount);
    expect([byMonth, byAge]).toEqual([total, total]);
    const [line] = await readFulfilment(treasurer);
    expect(line).toMatchObject({ kind: 'one-time', received: { currency: 'USD' } });
    expect(line?.rate).toBeGreaterThan(0);
  });

  it('is empty again once the import is undone', async () => {
    const [row] = await ask<{ id: string }>('SELECT max(import_id) AS id FROM bank_row WHERE counted');
    const [refund] = await ask<{ id: string }>("SELECT id FROM payment WHERE kind = 'refund'");
    const back = { ...(await toMove(ben)), payment: refund?.id ?? '', reason: 'It came back' };
    expect(await reversePayment(treasurer, back)).toEqual({ kind: 'recorded' });
    const undone = await undoImport(treasurer, { importId: BigInt(row?.id ?? 0), reason: 'Another year' });
    expect(undone).toEqual({ kind: 'undone' });
    const { accounts } = await readReconciliation(treasurer, '2026');
    expect(accounts.map((each) => each.account)).not.toContain(OWN_ACCOUNT);
    expect(await countOf('bank_row WHERE counted')).toBe(0);
    await expectChecksHold();
  });
});
