import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  snapshotOf,
  toMove,
} from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { recordPaymentAs } from '#server/payment/record-payment';
import { reversePayment, type ReversalForm } from '#server/payment/reverse-payment';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { toRecordView } from '#server/desk/to-record-view';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
});

/** Makes a pledge of four instalments of 100 with these payments; returns its reference and the ids of the payments. */
async function paid(...amounts: string[]): Promise<{ reference: string; ids: string[] }> {
  const { reference } = await pledge(await newPerson(), gift(40_000, { instalments: 4 }));
  for (const amount of amounts)
    await recordPaymentAs(
      treasurer.id,
      { ...(await toMove(reference)), amount, receivedOn: today(), note: '' },
      new Date(),
    );
  const rows = await ask<{ id: string }>(
    'SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 ORDER BY m.id',
    [reference],
  );
  return { reference, ids: rows.map(({ id }) => id) };
}
async function reverse(reference: string, payment = '', more: Partial<ReversalForm> = {}) {
  return reversePayment(treasurer, { ...(await toMove(reference)), payment, reason: 'Typed twice', ...more });
}
const settledOf = async (reference: string) => {
  const { instalments, excess } = await snapshotOf(reference);
  return [...instalments.map(({ settled }) => Number(settled)), Number(excess)];
};

describe('a reversal', () => {
  it.each([
    ['of the only payment reopens the instalments that it settled', ['150'], 0, [0, 0, 0, 0, 0]],
    ['of the first lets the later payment settle the oldest instalment', ['150', '30'], 0, [3_000, 0, 0, 0, 0]],
    ['of the last', ['150', '30'], 1, [10_000, 5_000, 0, 0, 0]],
    ['reduces the excess before it reopens an instalment', ['400', '70'], 0, [7_000, 0, 0, 0, 0]],
    ['of a payment that was only excess', ['400', '70'], 1, [10_000, 10_000, 10_000, 10_000, 0]],
    ['of a payment that was partly excess', ['390', '70'], 1, [10_000, 10_000, 10_000, 9_000, 0]],
  ])('%s', async (_, amounts, which, settled) => {
    const { reference, ids } = await paid(...amounts);
    expect(await reverse(reference, ids[which])).toEqual({ kind: 'recorded' });
    expect(await settledOf(reference)).toEqual(settled);
    await expectChecksHold();
  });

  it('is recorded beside the payment, with its reason and its email', async () => {
    const { reference, ids } = await paid('25');
    await reverse(reference, ids[0], { reason: ' The bank\r\nreturned it ' });
    const rows = await ask(
      `SELECT m.amount, m.reverses_id, m.recorded_by FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 ORDER BY m.id`,
      [reference],
    );
    expect(rows).toEqual([
      { amount: '2500', reverses_id: null, recorded_by: treasurer.id },
      { amount: '-2500', reverses_id: ids[0], recorded_by: treasurer.id },
    ]);
    const record = await findRecord(await newStaff('reviewer', 'read-desk'), reference);
    expect(record && toRecordView(record).payments).toMatchObject([
      { id: ids[0], reversal: { by: 'Lin', reason: 'The bank\nreturned it' } },
    ]);
    expect(
      await countOf(
        "email l JOIN pledge_event e ON e.id = l.event_id WHERE l.kind = 'payment-reversed' AND e.reason LIKE 'The bank%'",
      ),
    ).toBe(1);
  });

  it('happens once: a second one is refused, also at the same moment', async () => {
    const { reference, ids } = await paid('25', '30');
    const both = await Promise.all([reverse(reference, ids[0]), reverse(reference, ids[0])]);
    expect(both.filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
    expect(await reverse(reference, ids[0])).toEqual({ kind: 'refused', code: 'already-reversed' });
    expect(await settledOf(reference)).toEqual([3_000, 0, 0, 0, 0]);
  });

  it('with a key used before gives the first result again', async () => {
    const { reference, ids } = await paid('25', '30');
    const form = { ...(await toMove(reference)), payment: ids[0] ?? '', reason: 'Typed twice' };
    expect(await reversePayment(treasurer, form)).toEqual({ kind: 'recorded' });
    expect(await reversePayment(treasurer, form)).toEqual({ kind: 'recorded' });
    expect(await reversePayment(treasurer, { ...form, payment: ids[1] ?? '' })).toEqual({
      kind: 'refused',
      code: 'key-reused',
    });
    expect(await settledOf(reference)).toEqual([3_000, 0, 0, 0, 0]);
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ['with too long a reason', { reason: 'x'.repeat(2_001) }, 'reason-too-long'],
    ['with an unreadable reason', { reason: '\u0007' }, 'reason-unreadable'],
    ['without a payment id', { payment: '' }, 'no-such-payment'],
    ['of a payment id that is text', { payment: '1 OR 1=1' }, 'no-such-payment'],
    ['of a payment id that is too long', { payment: '9'.repeat(30) }, 'no-such-payment'],
  ])('%s is refused', async (_, over, code) => {
    const { reference, ids } = await paid('25');
    expect(await reverse(reference, ids[0], over)).toEqual({ kind: 'refused', code });
    expect(await settledOf(reference)).toEqual([2_500, 0, 0, 0, 0]);
  });

  it("of another pledge's payment, or of a reversal, is refused", async () => {
    const [mine, other] = [await paid('25'), await paid('30')];
    expect(await reverse(mine.reference, other.ids[0])).toEqual({ kind: 'refused', code: 'no-such-payment' });
    await reverse(mine.reference, mine.ids[0]);
    const [reversal] = await ask<{ id: string }>('SELECT id FROM payment WHERE reverses_id = $1', [mine.ids[0]]);
    expect(await reverse(mine.reference, reversal?.id)).toEqual({ kind: 'refused', code: 'no-such-payment' });
    expect(await settledOf(other.reference)).toEqual([3_000, 0, 0, 0, 0]);
  });

  it('from an outdated page is a conflict', async () => {
    const { reference, ids } = await paid('25');
    expect(await reverse(reference, ids[0], { version: 1 })).toEqual({
      kind: 'conflict',
      by: 'Lin',
      event: 'payment-recorded',
    });
    expect(
      await reversePayment(treasurer, {
        reference: 'PB-2222-2222',
        version: 1,
        key: 'x',
        payment: ids[0] ?? '',
        reason: 'x',
      }),
    ).toEqual({ kind: 'not-found' });
  });
});
