import { beforeAll, describe, expect, it } from 'vitest';
import { importFile, tableOf } from '#test/bank/import-factories';
import { addDays, type CivilDate } from '#domain/civil-date';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  snapshotOf,
  toMove,
} from '#test/factories';
import { pay } from '#test/own-change-factories';
import type { Staff } from '#server/auth';
import { undoImport } from '#server/bank/undo-import';
import { today } from '#server/clock';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { reversePayment } from '#server/payment/reverse-payment';
import { putMoneyBack, setMoneyAside } from '#server/payment/set-money-aside';
import { findUnmatchedMoney } from '#server/payment/unmatched-money-queries';
import { listUnsettledMoney } from '#server/payment/unsettled-money-queries';

let treasurer: Staff<'handle-money'>;
beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

/** Money without a pledge that an import brought: its payment and its import. */
async function imported(text: string, amount: string, more: { payer?: string; day?: string; currency?: string } = {}) {
  const { importId } = await importFile(
    treasurer,
    tableOf({ text: `${text} ${crypto.randomUUID()}`, amount, ...more }),
  );
  const [row] = await ask<{ id: string }>('SELECT payment_id AS id FROM bank_row WHERE import_id = $1', [importId]);
  return { importId, payment: row?.id ?? '' };
}

const give = async (payment: string, reference: string, more: { key?: string; version?: number } = {}) =>
  giveUnmatched(treasurer, { ...(await toMove(reference)), payment, ...more });

/** The pledges that money may be for, each with its reasons. */
const likely = async (payment: string) =>
  (await findUnmatchedMoney(treasurer, payment, null))?.likely.map(({ reference, reasons }) => [reference, ...reasons]);

const newGift = async (cents: number) => (await pledge(await newPerson(), gift(cents))).reference;
const waits = async (payment: string) =>
  (await listUnsettledMoney(treasurer)).unmatched.items.some(({ id }) => id === payment);

describe('giving money without a pledge to one', () => {
  it('settles the pledge as of the day on which it arrived, once, with its email, and leaves the list', async () => {
    const reference = await newGift(9_000);
    const { payment } = await imported('A gift', '100.00', { day: '2026-11-03' });
    const before = await readFigures();
    const form = { ...(await toMove(reference)), payment };
    expect(await Promise.all([giveUnmatched(treasurer, form), giveUnmatched(treasurer, form)])).toEqual([
      { kind: 'given' },
      { kind: 'given' },
    ]);
    expect(await snapshotOf(reference)).toMatchObject({ received: 10_000n, excess: 1_000n });
    expect(await waits(payment)).toBe(false);
    expect((await readFigures()).received - before.received).toBe(10_000n);
    const rows = await ask(
      `SELECT kind, amount, received_on::text AS on, moved_from = $1 AS moved FROM payment WHERE id > $1 ORDER BY kind`,
      [payment],
    );
    expect(rows).toEqual([
      { kind: 'payment', amount: '10000', on: '2026-11-03', moved: true },
      { kind: 'reversal', amount: '-10000', on: '2026-11-03', moved: null },
    ]);
    expect(
      await countOf("email WHERE kind = 'payment-received' AND subject_id = $1", [
        String((await snapshotOf(reference)).id),
      ]),
    ).toBe(1);
    expect(await giveUnmatched(treasurer, { ...form, payment: '0' })).toEqual({ kind: 'refused', code: 'key-reused' });
    expect(await give(payment, reference)).toEqual({ kind: 'refused', code: 'gone' });
    expect(await findUnmatchedMoney(treasurer, payment, null)).toMatchObject({ refusal: 'gone', givenTo: reference });
    await expectChecksHold();
  });

  it('goes to one of two pledges, whoever is first', async () => {
    const [one, other] = [await newGift(5_000), await newGift(5_000)];
    const { payment } = await imported('For somebody', '50.00');
    const results = await Promise.all([give(payment, one), give(payment, other)]);
    expect(results.map((result) => (result.kind === 'refused' ? result.code : result.kind)).toSorted()).toEqual([
      'given',
      'gone',
    ]);
    expect((await snapshotOf(one)).received + (await snapshotOf(other)).received).toBe(5_000n);
    await expectChecksHold();
  });

  it('is refused where the pledge cannot get it, and nothing is written', async () => {
    const { payment } = await imported('A gift', '30.00');
    const euros = (await imported('Ein Beitrag', '30.00', { currency: 'EUR' })).payment;
    const waiting = (await pledge(await newPerson(), gift(6_000_000))).reference;
    const own = (await pledge(treasurer, gift(3_000))).reference;
    const accepted = await newGift(3_000);
    const hours = { kind: 'membership', class: 'contributing', hoursPerMonth: 7, area: 'events' } as const;
    const worker = (await pledge(await newPerson(), hours)).reference;
    const before = await countOf('payment');
    const codeOf = async (...asked: Parameters<typeof give>) => {
      const result = await give(...asked);
      return result.kind === 'refused' ? result.code : result.kind;
    };
    expect(await codeOf(payment, waiting)).toBe('not-accepted');
    expect(await codeOf(payment, own)).toBe('own-pledge');
    expect(await codeOf(payment, worker)).toBe('no-money-promised');
    expect(await codeOf(euros, accepted)).toBe('other-currency');
    expect(await codeOf('999999999', accepted)).toBe('gone');
    expect(await codeOf('x', accepted)).toBe('gone');
    const { version } = await snapshotOf(accepted);
    expect(await codeOf(payment, accepted, { version: version - 1 })).toBe('conflict');
    const nobody = { payment, reference: 'PB-7777-777D', version: 1, key: 'nobody' };
    expect(await giveUnmatched(treasurer, nobody)).toEqual({ kind: 'refused', code: 'no-such-pledge' });
    expect(await countOf('payment')).toBe(before);
  });
});

describe('money that a person takes back from a pledge', () => {
  const reverse = async (reference: string) => {
    const [row] = await ask<{ id: string }>(
      "SELECT max(m.id) AS id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE p.reference = $1 AND m.kind = 'payment'",
      [reference],
    );
    return reversePayment(treasurer, { ...(await toMove(reference)), payment: row?.id ?? '', reason: 'Of another' });
  };

  it('is without a pledge again, and can be given to another one', async () => {
    const [wrong, right] = [await newGift(4_000), await newGift(4_000)];
    const { payment, importId } = await imported('A gift', '40.00');
    await give(payment, wrong);
    expect(await reverse(wrong)).toEqual({ kind: 'recorded' });
    const [again] = await ask<{ id: string }>('SELECT payment_id AS id FROM bank_row WHERE import_id = $1', [importId]);
    expect(await waits(again?.id ?? '')).toBe(true);
    await expectChecksHold();
    expect(await give(again?.id ?? '', right)).toEqual({ kind: 'given' });
    expect([(await snapshotOf(wrong)).received, (await snapshotOf(right)).received]).toEqual([0n, 4_000n]);
    await expectChecksHold();
    expect(await undoImport(treasurer, { importId, reason: 'Wrong file' })).toEqual({ kind: 'undone' });
    expect((await snapshotOf(right)).received).toBe(0n);
    await expectChecksHold();
  });

  it('is so too if an import had settled the pledge, and is not if it was typed for the pledge', async () => {
    const settled = await newGift(4_100);
    const { importId } = await importFile(treasurer, tableOf({ text: settled, amount: '41.00' }));
    const before = (await listUnsettledMoney(treasurer)).unmatched.items.length;
    await reverse(settled);
    expect((await listUnsettledMoney(treasurer)).unmatched.items.length).toBe(before + 1);
    await undoImport(treasurer, { importId, reason: 'Wrong file' });
    expect((await listUnsettledMoney(treasurer)).unmatched.items.length).toBe(before);
    const typed = await newGift(4_200);
    await pay(treasurer, typed, '42');
    await reverse(typed);
    expect((await listUnsettledMoney(treasurer)).unmatched.items.length).toBe(before);
    await expectChecksHold();
  });
});

describe('money that is for no pledge', () => {
  it('is set aside with a reason, and can be put back', async () => {
    const reference = await newGift(1_000);
    const { payment } = await imported('Interest', '10.00');
    const key = crypto.randomUUID();
    const aside = (reason: string, more = {}) => setMoneyAside(treasurer, { payment, reason, key, ...more });
    expect(await aside(' ')).toEqual({ kind: 'refused', code: 'reason-missing' });
    expect(await Promise.all([aside('Interest'), aside('Interest')])).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(await aside('Other')).toEqual({ kind: 'refused', code: 'key-reused' });
    expect(await aside('Again', { key: 'again' })).toEqual({ kind: 'refused', code: 'changed' });
    expect(await waits(payment)).toBe(false);
    expect(await give(payment, reference)).toEqual({ kind: 'refused', code: 'gone' });
    expect(await findUnmatchedMoney(treasurer, payment, null)).toMatchObject({ setAside: { reason: 'Interest' } });
    await expectChecksHold();
    expect(await putMoneyBack(treasurer, { payment, key: 'back' })).toEqual({ kind: 'done' });
    expect(await waits(payment)).toBe(true);
    expect(await give(payment, reference)).toEqual({ kind: 'given' });
    await expectChecksHold();
  });

  it('does not keep an import from being undone', async () => {
    const { payment, importId } = await imported('Interest', '11.00');
    await setMoneyAside(treasurer, { payment, reason: 'Interest', key: 'undone' });
    expect(await undoImport(treasurer, { importId, reason: 'Wrong file' })).toEqual({ kind: 'undone' });
    expect(await findUnmatchedMoney(treasurer, payment, null)).toMatchObject({ refusal: 'gone', setAside: null });
    await expectChecksHold();
  });
});

describe('the page of money without a pledge', () => {
  it('proposes pledges with every reason, the likeliest first', async () => {
    const payer = `Lena Loom${crypto.randomUUID().slice(0, 8)}`;
    const lena = await newPerson({ name: payer });
    const first = (await pledge(lena, gift(7_700))).reference;
    const { payment } = await imported('For the grants', '77.00', { payer: payer.toUpperCase(), day: today() });
    expect(await likely(payment)).toEqual([[first, 'same-name', 'same-amount']]);
    await give(payment, first);
    const second = (await pledge(lena, gift(8_800))).reference;
    const later = await imported(`Gift ${second} and`, '1.00', { payer });
    expect(await likely(later.payment)).toEqual([[second, 'names-it', 'paid-before', 'same-name']]);
  });

  it('are also those with an open instalment of just this amount within 60 days, the nearest first', async () => {
    const { reference } = await pledge(await newPerson(), gift(40_004, { instalments: 4 }));
    const [first, second] = (await snapshotOf(reference)).instalments.map(({ due }) => due);
    if (!first || !second) throw new Error('no instalments');
    const found = async (day: CivilDate) => likely((await imported('A gift', '100.01', { day })).payment);
    const itself = [[reference, 'same-amount']];
    expect(await found(addDays(first, -61))).toEqual([]);
    for (const days of [-60, 60]) expect(await found(addDays(first, days))).toEqual(itself);
    await pay(treasurer, reference, '100.01');
    expect(await found(addDays(first, -60))).toEqual([]);
    for (let each = 0; each < 12; each += 1) await newGift(10_001);
    // Those are due 90 days before the second instalment.
    const [nearer, farther] = [await found(addDays(second, -40)), await found(addDays(second, -50))];
    expect([nearer?.[0], nearer?.length]).toEqual([itself[0], 6]);
    expect(farther).toHaveLength(6);
    expect(farther).not.toContainEqual(itself[0]);
  });

  it('says what giving it would do, or why it cannot be', async () => {
    const { reference } = await pledge(await newPerson(), gift(10_000, { instalments: 4 }));
    const { payment } = await imported('A gift', '110.00');
    const { instalments, version } = await snapshotOf(reference);
    const chosen = (await findUnmatchedMoney(treasurer, payment, reference))?.chosen;
    const usd = (amount: bigint) => ({ amount, currency: 'USD' });
    expect(chosen).toEqual({
      reference,
      version,
      parts: instalments.map(({ due }) => ({ due, settled: usd(2_500n), left: usd(0n) })),
      excess: usd(1_000n),
    });
    const none = await findUnmatchedMoney(treasurer, payment, 'PB-7777-777D');
    expect(none?.chosen).toEqual({ refusal: 'no-such-pledge' });
    expect(await findUnmatchedMoney(treasurer, 'x', null)).toBeNull();
  });
});
