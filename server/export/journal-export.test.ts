import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  sponsorship,
  toMove,
} from '#test/factories';
import { pay } from '#test/own-change-factories';
import { readCsv } from '#test/read-csv';
import { newGift, stripe, tell } from '#test/stripe-factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { exportRows } from '#server/export/export-rows';
import { findSettableAccounts } from '#server/export/journal-account-queries';
import { saveJournalAccounts } from '#server/export/save-journal-accounts';
import { storeUnmatched } from '#server/payment/payment-store';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge } from '#server/review/decide-pledge';

type Line = Readonly<
  Record<'entry' | 'account' | 'debit' | 'credit' | 'currency' | 'text' | 'pledge' | 'date', string>
>;

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
let ada: Person;

async function journal(): Promise<Line[]> {
  const asked = { what: 'journal', format: 'csv', campaign: null, from: null, until: null } as const;
  const [head = [], ...rows] = readCsv(await new Response(await exportRows(treasurer, asked, 3)).text());
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])) as Line);
}

const cents = (text: string) => Math.round(Number(text) * 100);

/** Debits less credits, by account, in cents, of the lines about a pledge or of all. */
function balances(lines: readonly Line[], reference?: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { account, debit, credit, pledge: of } of lines)
    if (reference === undefined || of === reference)
      sums[account] = (sums[account] ?? 0) + cents(debit) - cents(credit);
  return sums;
}

const linesOf = (lines: readonly Line[], reference: string) =>
  lines.filter((line) => line.pledge === reference).map(({ account, debit, credit }) => [account, debit, credit]);

const paymentOf = async (reference: string) =>
  (
    await ask<{ id: string }>(
      "SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE p.reference = $1 AND m.kind = 'payment' ORDER BY m.id DESC",
      [reference],
    )
  )[0]?.id ?? '';

beforeAll(async () => {
  await seedCampaign();
  [treasurer, reviewer] = [await newStaff('treasurer', 'handle-money'), await newStaff('reviewer', 'decide')];
  ada = await newPerson();
});

describe('the accounting journal', () => {
  it('books a payment as income of its kind and programme, and takes it back', async () => {
    const { reference } = await pledge(ada, gift(10_000));
    await pay(treasurer, reference, '130');
    await refundPayment(treasurer, {
      ...(await toMove(reference)),
      payment: await paymentOf(reference),
      amount: '20',
      reason: 'Asked',
    });
    expect(linesOf(await journal(), reference)).toEqual([
      ['bank', '130.00', '0.00'],
      ['income-one-time', '0.00', '130.00'],
      ['bank', '0.00', '20.00'],
      ['income-one-time', '20.00', '0.00'],
    ]);
    const wrong = await pledge(ada, gift(5_000));
    await pay(treasurer, wrong.reference, '50');
    await reversePayment(treasurer, {
      ...(await toMove(wrong.reference)),
      payment: await paymentOf(wrong.reference),
      reason: 'Typed twice',
    });
    expect(Object.values(balances(await journal(), wrong.reference))).toEqual([0, 0]);
  });

  it('keeps money apart until its pledge is accepted, and money without a pledge', async () => {
    const { reference } = await pledge(ada, sponsorship('associate', 'Early Loom'));
    await pay(treasurer, reference, '100');
    expect(balances(await journal(), reference)).toEqual({ bank: 10_000, unassigned: -10_000 });
    await approvePledge(reviewer, await toMove(reference));
    expect(balances(await journal(), reference)).toEqual({
      bank: 10_000,
      unassigned: 0,
      'income-sponsorship': -10_000,
    });
    const unmatched = { amount: 700n, currency: 'USD', receivedOn: today(), note: 'Nobody', reverses: null } as const;
    const by = { actor: treasurer.id, key: 'journal' };
    await storeUnmatched({ ...unmatched, kind: 'payment', at: new Date(), by });
    const last = (await journal()).slice(-2).map(({ account, debit, credit }) => [account, debit, credit]);
    expect(last).toEqual([
      ['bank', '7.00', '0.00'],
      ['unassigned', '0.00', '7.00'],
    ]);
  });

  it('books what a provider took in, kept and gave back at the provider', async () => {
    const reference = await newGift(1);
    const { session, intent } = stripe.pay(reference, 40_000);
    await tell('checkout.session.completed', session);
    const [fee] = await ask<{ amount: string }>('SELECT amount FROM payment_fee ORDER BY payment_id DESC LIMIT 1');
    const kept = Number(fee?.amount);
    expect(kept).toBeGreaterThan(0);
    expect(balances(await journal(), reference)).toEqual({
      online: 40_000 - kept,
      'income-one-time': -40_000,
      fees: kept,
    });
    await tell('charge.dispute.created', stripe.dispute(intent, 40_000));
    expect(balances(await journal(), reference)).toEqual({ online: -kept, 'income-one-time': 0, fees: kept });
  });

  it('uses the accounts that are set, the programme’s before the kind’s', async () => {
    const { seen } = await findSettableAccounts(treasurer);
    const answers = { bank: ' 1200 ', 'income.one-time': '4000', 'income.one-time.grants': '4010 Grants' };
    expect(await saveJournalAccounts(treasurer, { answers, seen })).toEqual({ kind: 'saved' });
    const programmes = (await findSettableAccounts(treasurer)).accounts.map(({ programme }) => programme);
    const other = programmes.find((each) => each !== '' && each !== 'grants');
    for (const [programme, account] of [
      ['grants', '4010 Grants'],
      [other, '4000'],
    ] as const) {
      const { reference } = await pledge(ada, gift(2_000, { programme }));
      await pay(treasurer, reference, '20');
      expect(balances(await journal(), reference)).toEqual({ '1200': 2_000, [account]: -2_000 });
    }
  });

  it('has equal debits and credits in every entry, all the money that there is, and the income of the figures', async () => {
    const lines = await journal();
    const entries = new Map<string, number>();
    for (const { entry, currency, debit, credit } of lines)
      entries.set(`${entry} ${currency}`, (entries.get(`${entry} ${currency}`) ?? 0) + cents(debit) - cents(credit));
    expect(entries.size).toBeGreaterThan(8);
    expect([...entries].filter(([, sum]) => sum !== 0)).toEqual([]);
    expect(lines.filter(({ debit, credit }) => (debit === '0.00') === (credit === '0.00'))).toEqual([]);
    const [paid] = await ask<{ sum: string }>('SELECT sum(amount) FROM payment');
    const sums = balances(lines);
    const of = (...names: string[]) => names.reduce((sum, name) => sum + (sums[name] ?? 0), 0);
    expect(of('1200', 'online', 'fees')).toBe(Number(paid?.sum));
    const { received } = await readFigures();
    expect(-of('4000', '4010 Grants', 'income-sponsorship', 'income-membership')).toBe(Number(received));
  });
});

describe('the accounts', () => {
  it('are saved once, and not over a change that was not seen', async () => {
    const { seen } = await findSettableAccounts(treasurer);
    const first = { answers: { bank: '1300' }, seen };
    expect(await saveJournalAccounts(treasurer, first)).toEqual({ kind: 'saved' });
    expect(await saveJournalAccounts(treasurer, first)).toEqual({ kind: 'unchanged' });
    const second = await saveJournalAccounts(treasurer, { answers: { bank: '1400' }, seen });
    const now = (await findSettableAccounts(treasurer)).seen;
    expect(second).toEqual({ kind: 'conflict', seen: now });
    for (const wrong of ['', `${now} `, '\u0000\uD800'])
      expect(await saveJournalAccounts(treasurer, { answers: { bank: '1400' }, seen: wrong })).toEqual(second);
    const [event] = await ask<{ data: { after: unknown }; actor_id: string }>(
      "SELECT data, actor_id FROM event WHERE type = 'journal-accounts-changed' ORDER BY id DESC LIMIT 1",
    );
    expect(event).toMatchObject({
      actor_id: treasurer.id,
      data: { after: [{ purpose: 'bank', kind: '', programme: '', account: '1300' }] },
    });
  });

  it('are refused if they are too long or cannot be read', async () => {
    const { seen } = await findSettableAccounts(treasurer);
    const answers = { bank: 'x'.repeat(41), 'income.membership': 'a\u0007b', 'income.one-time.nobody': 'ignored' };
    expect(await saveJournalAccounts(treasurer, { answers, seen })).toEqual({
      kind: 'invalid',
      problems: [
        { field: 'bank', code: 'account-too-long' },
        { field: 'income.membership', code: 'account-unreadable' },
      ],
    });
  });
});
