import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFile, outcomesOf, OWN_ACCOUNT, tableOf, upload } from '#test/bank/import-factories';
import { camt, camtEntry } from '#test/bank/statements';
import { ask, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign, snapshotOf } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { applyImport } from '#server/bank/apply-import';
import { undoImport } from '#server/bank/undo-import';
import { deleteExpired } from '#server/job/delete-expired-store';
import { reversePayment } from '#server/payment/reverse-payment';
import { refundPayment } from '#server/payment/refund-payment';

let treasurer: Staff<'handle-money'>;
let person: Person;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});
beforeEach(async () => {
  person = await newPerson();
  await ask('UPDATE bank_row SET counted = false');
});

const receivedOf = async (reference: string) => (await snapshotOf(reference)).received;
const paymentsOf = (importId: bigint) =>
  ask<{ kind: string; amount: string; actor: string; type: string; pledge: string | null }>(
    `SELECT m.kind, m.amount, e.actor_kind AS actor, e.type, m.pledge_id AS pledge FROM bank_row r
     JOIN payment m ON m.external_id IN (r.id::text, 'undo ' || r.id) AND m.source = 'bank' JOIN event e ON e.id = m.event_id
     WHERE r.import_id = $1 ORDER BY m.id`,
    [importId],
  );

describe('an import', () => {
  it('settles where reference, amount and currency agree, and proposes or keeps the rest', async () => {
    const { reference } = await pledge(person, gift(10_000, { instalments: 4 }));
    const waiting = await pledge(person, gift(6_000_000));
    const own = await pledge(treasurer, gift(2_500));
    const file = tableOf(
      { text: `Gift ${reference}`, amount: '25.00' },
      { text: `gift ${reference.toLowerCase().replaceAll('-', ' ')} second and third`, amount: '50.00' },
      { text: `Gift ${reference}`, amount: '24.99' },
      { text: `Gift ${reference}`, amount: '25.00', currency: 'EUR' },
      { text: `Gift ${waiting.reference}`, amount: '60000.00' },
      { text: `Gift ${own.reference}`, amount: '25.00' },
      { text: `${reference} and ${own.reference}`, amount: '25.00' },
      { text: 'Gift PB-7777-777D', amount: '25.00' },
      { text: 'Interest', amount: '0.10' },
      { text: `Fees ${reference}`, amount: '-3.00' },
    );
    const importId = await upload(treasurer, file);
    expect(await outcomesOf(importId)).toEqual([
      'settles',
      'settles',
      'proposed other-amount',
      'proposed other-currency',
      'proposed not-accepted',
      'proposed own-pledge',
      'proposed several-references',
      'unmatched no-such-pledge',
      'unmatched',
      'out',
    ]);
    expect(await receivedOf(reference)).toBe(0n);
    expect(await applyImport(treasurer, { importId, isOurs: true })).toBe('applied');
    expect(await receivedOf(reference)).toBe(7_500n);
    expect(await paymentsOf(importId)).toMatchObject([
      { amount: '2500', actor: 'import', type: 'payment-recorded' },
      { amount: '5000', actor: 'import', type: 'payment-recorded' },
      ...Array.from({ length: 7 }, () => ({ actor: 'import', type: 'payment-unmatched', pledge: null })),
    ]);
    const [event] = await ask(
      'SELECT type, actor_kind, actor_id, data FROM event WHERE stream = $1 AND stream_id = $2',
      ['bank', String(importId)],
    );
    const data = { format: 'csv', settled: 2, proposed: 5, unmatched: 2, out: 1, known: 0 };
    expect(event).toEqual({ type: 'bank-imported', actor_kind: 'person', actor_id: treasurer.id, data });
    const emails = await ask(
      "SELECT FROM email m JOIN event e ON e.id = m.event_id WHERE m.kind = 'payment-received' AND e.actor_kind = 'import'",
    );
    expect(emails).toHaveLength(2);
    await expectChecksHold();
  });

  it('counts a booking once, also when files overlap, and two equal bookings of a day as two', async () => {
    const { reference } = await pledge(person, gift(10_000, { instalments: 4 }));
    const one = { text: `Gift ${reference}`, amount: '25.00' };
    const other = { text: 'Interest', amount: '0.10' };
    await importFile(treasurer, tableOf(one, one, other));
    expect(await receivedOf(reference)).toBe(5_000n);
    const again = await importFile(treasurer, tableOf(one, one, other));
    expect(again.result).toBe('applied');
    expect(await outcomesOf(again.importId)).toEqual(['known', 'known', 'known']);
    const later = await importFile(treasurer, tableOf(other, one, one, one, { ...one, day: '2026-11-21' }));
    expect(await outcomesOf(later.importId)).toEqual(['known', 'known', 'known', 'settles', 'settles']);
    expect(await receivedOf(reference)).toBe(10_000n);
    await expectChecksHold();
  });

  it('knows a booking by the bank’s reference whatever its text, and a batch by its parts', async () => {
    const { reference } = await pledge(person, gift(2_500));
    const entry = (text: string) => camtEntry('25.00', 'CRDT', 'B1', text).replaceAll('EUR', 'USD');
    await importFile(treasurer, camt(entry(`Gift ${reference}`), { balances: false }));
    const notice = await upload(treasurer, camt(entry('Gift'), { balances: false, kind: 'Ntfctn' }));
    expect(await outcomesOf(notice)).toEqual(['known']);
    const part = (amount: string) => `<TxDtls><Amt Ccy="USD">${amount}</Amt></TxDtls>`;
    const batch = (parts: string) =>
      camt(
        entry('')
          .replace(/<TxDtls>.*<\/TxDtls>/s, parts)
          .replaceAll('B1', 'B2'),
        { balances: false },
      );
    await importFile(treasurer, batch(part('10.00') + part('15.00')));
    expect(await outcomesOf(await upload(treasurer, batch('')))).toEqual(['known']);
    await ask('UPDATE bank_row SET counted = false');
    await importFile(treasurer, batch(''));
    expect(await outcomesOf(await upload(treasurer, batch(part('10.00') + part('15.00'))))).toEqual(['known', 'known']);
    const table = await upload(treasurer, tableOf({ text: `Gift ${reference}`, amount: '25.00', day: '2026-11-03' }));
    expect(await outcomesOf(table)).toEqual(['proposed maybe-known other-amount']);
  });

  it('is all or nothing, and shows once more what has changed', async () => {
    const { reference } = await pledge(person, gift(5_000, { instalments: 2 }));
    const row = { text: `Gift ${reference}`, amount: '25.00' };
    const [first, second] = [
      await upload(treasurer, tableOf(row, { text: 'Other', amount: '1.00' })),
      await upload(treasurer, tableOf(row)),
    ];
    expect(await applyImport(treasurer, { importId: second, isOurs: true })).toBe('applied');
    expect(await applyImport(treasurer, { importId: first, isOurs: true })).toBe('changed');
    expect(await paymentsOf(first)).toEqual([]);
    expect(await outcomesOf(first)).toEqual(['known', 'unmatched']);
    expect(await applyImport(treasurer, { importId: first, isOurs: true })).toBe('applied');
    expect(await applyImport(treasurer, { importId: first, isOurs: true })).toBe('applied');
    expect(await receivedOf(reference)).toBe(2_500n);
    await expectChecksHold();
  });

  it('counts once when two people confirm the same bookings at the same moment', async () => {
    const { reference } = await pledge(person, gift(10_000, { instalments: 4 }));
    const file = tableOf({ text: `Gift ${reference}`, amount: '25.00' }, { text: 'Interest', amount: '0.20' });
    const others = await newStaff('treasurer', 'handle-money');
    const ids = [await upload(treasurer, file), await upload(others, file)];
    const results = await Promise.all(
      [treasurer, others].map((staff, i) => applyImport(staff, { importId: ids[i] ?? 0n, isOurs: true })),
    );
    expect(results.toSorted()).toEqual(['applied', 'changed']);
    expect(await receivedOf(reference)).toBe(2_500n);
    await expectChecksHold();
  });

  it('is confirmed only without a problem, and of a new account only if it is ours', async () => {
    const broken = await upload(treasurer, tableOf({ text: 'x', amount: '1..0' }));
    expect(await applyImport(treasurer, { importId: broken, isOurs: true })).toBe('not-ready');
    const strange = await upload(
      treasurer,
      tableOf({ text: 'x', amount: '1.00' }).replaceAll(OWN_ACCOUNT, 'GB00OTHER'),
    );
    expect(await applyImport(treasurer, { importId: strange, isOurs: false })).toBe('new-account');
    expect(await applyImport(treasurer, { importId: strange, isOurs: true })).toBe('applied');
    expect(await applyImport(treasurer, { importId: 999_999n, isOurs: true })).toBe('gone');
  });

  it('remembers how the tables of an account are written', async () => {
    const unclear = 'Date,Text,Amount,Currency\n03/04/2026,Gift,5.00,USD\n';
    const asked = await upload(treasurer, unclear, 'remembered 1');
    expect(await ask('SELECT problem_count FROM bank_import WHERE id = $1', [asked])).toEqual([{ problem_count: 1 }]);
    const clear = await upload(treasurer, unclear.replace('03/04', '23/04'), 'remembered 1');
    expect(await applyImport(treasurer, { importId: clear, isOurs: true })).toBe('applied');
    const later = await upload(treasurer, unclear, 'remembered 1');
    expect(await ask('SELECT booked_on::text AS on FROM bank_row WHERE import_id = $1', [later])).toEqual([
      { on: '2026-04-03' },
    ]);
  });
});

describe('undoing an import', () => {
  const undo = (importId: bigint, reason = 'Wrong file') => undoImport(treasurer, { importId, reason });

  it('reverses all that it brought, so that it can be imported again', async () => {
    const { reference } = await pledge(person, gift(10_000, { instalments: 4 }));
    const row = { text: `Gift ${reference}`, amount: '25.00' };
    const file = tableOf(row, row, { text: 'Interest', amount: '0.30' }, { text: 'Fees', amount: '-1.00' });
    const { importId } = await importFile(treasurer, file);
    expect(await undo(importId, ' ')).toEqual({ kind: 'refused', code: 'reason-missing' });
    expect(await undo(importId)).toEqual({ kind: 'undone' });
    expect(await undo(importId)).toEqual({ kind: 'undone' });
    expect(await receivedOf(reference)).toBe(0n);
    expect((await paymentsOf(importId)).map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
      'payment 2500',
      'payment 2500',
      'payment 30',
      'reversal -2500',
      'reversal -2500',
      'reversal -30',
    ]);
    const again = await importFile(treasurer, file);
    expect(await outcomesOf(again.importId)).toEqual(['settles', 'settles', 'unmatched', 'out']);
    expect(await receivedOf(reference)).toBe(5_000n);
    await expectChecksHold();
  });

  it('leaves what was reversed by hand, and refuses what was sent back', async () => {
    const { reference } = await pledge(person, gift(10_000, { instalments: 4 }));
    const row = { text: `Gift ${reference}`, amount: '25.00' };
    const { importId } = await importFile(treasurer, tableOf(row, { ...row, day: '2026-11-21' }));
    const payments = await ask<{ id: string }>(
      'SELECT payment_id AS id FROM bank_row WHERE import_id = $1 ORDER BY line',
      [importId],
    );
    const form = async (key: string, at: number) => ({
      reference,
      version: (await snapshotOf(reference)).version,
      key,
      payment: payments[at]?.id ?? '',
      reason: 'By hand',
    });
    expect(await reversePayment(treasurer, await form('hand', 0))).toEqual({ kind: 'recorded' });
    const refund = { ...(await form('refund', 1)), amount: '5', sentOn: '' };
    expect(await refundPayment(treasurer, refund)).toMatchObject({ kind: 'recorded' });
    expect(await undo(importId)).toEqual({ kind: 'refunded', references: [reference] });
    const [back] = await ask<{ id: string }>("SELECT id FROM payment WHERE kind = 'refund' ORDER BY id DESC LIMIT 1");
    const { version } = await snapshotOf(reference);
    await reversePayment(treasurer, { reference, version, key: 'back', payment: back?.id ?? '', reason: 'Came back' });
    expect(await undo(importId)).toEqual({ kind: 'undone' });
    expect(await receivedOf(reference)).toBe(0n);
    await expectChecksHold();
  });
});

it('a file that nobody confirms is deleted after a day, and what was confirmed stays', async () => {
  const file = tableOf({ text: 'Kept', amount: '4.00' });
  const { importId } = await importFile(treasurer, file);
  const waiting = await upload(treasurer, tableOf({ text: 'Forgotten', amount: '5.00' }));
  const fresh = await upload(treasurer, tableOf({ text: 'Fresh', amount: '6.00' }));
  await ask("UPDATE bank_import SET created_at = created_at - interval '25 hours' WHERE id = ANY ($1)", [
    [importId, waiting],
  ]);
  await deleteExpired();
  const left = await ask<{ id: string }>('SELECT id FROM bank_import WHERE id = ANY ($1) ORDER BY id', [
    [importId, waiting, fresh],
  ]);
  expect(left.map(({ id }) => BigInt(id))).toEqual([importId, fresh]);
});
