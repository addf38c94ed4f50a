import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
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
  waitForBlocked,
} from '#test/factories';
import { end, lastEvent, pay } from '#test/own-change-factories';
import { newProvider } from '#test/provider-acts';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { withClient } from '#scripts/postgres/database';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { toReleaseView } from '#server/desk/to-release-view';
import { foldFigures } from '#server/figures/figures-store';
import { startCharge } from '#server/payment-provider/saved-method-store';
import { recordPayment } from '#server/payment/record-payment';
import { releasePledge } from '#server/payment/release-pledge';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';
import { rollBackPledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
});

const REASON = 'We could not reach you.';
const release = async (reference: string, reason = REASON) =>
  releasePledge(treasurer, { ...(await toMove(reference)), reason });
const sumOf = async (reference: string, field: 'released' | 'settled' | 'ended') =>
  (await snapshotOf(reference)).instalments.reduce((sum, part) => sum + part[field], 0n);
const viewOf = async (reference: string) => {
  const record = await findRecord(treasurer, reference);
  if (!record) throw new Error('No record');
  return toReleaseView(record);
};

async function newGift(paid?: string) {
  const supporter = await newPerson();
  const { reference } = await pledge(supporter, gift(40_000, { instalments: 4 }));
  if (paid) await pay(treasurer, reference, paid);
  return { supporter, reference };
}

describe('a release', () => {
  it('ends what is expected, keeps what arrived, and tells the supporter why', async () => {
    const { supporter, reference } = await newGift('150');
    const shown = await viewOf(reference);
    expect(shown).toMatchObject({ amount: { amount: 25_000n }, until: null, goesOn: false, neverBegins: false });
    expect(shown?.parts.map(({ amount }) => Number(amount.amount))).toEqual([5_000, 10_000, 10_000]);
    expect(await release(reference)).toEqual({ kind: 'recorded' });
    expect(await lastEvent(reference)).toMatchObject({
      type: 'released',
      actor_id: treasurer.id,
      data: { amount: '25000', currency: 'USD' },
      email: 'pledge-released',
    });
    const view = await findOwnPledge(supporter, reference);
    expect(view).toMatchObject({
      released: { amount: 25_000n },
      expected: { amount: 0n },
      received: { amount: 15_000n },
      nextDue: null,
      fulfilment: 'released',
    });
    expect(view?.events[0]).toMatchObject({ reason: REASON, by: null, amount: { amount: 25_000n } });
    expect(await viewOf(reference)).toBeNull();
    await foldFigures();
    await expectChecksHold();
  });

  it('needs a reason, an accepted pledge with something open, and somebody else’s', async () => {
    const { reference } = await newGift();
    expect(await release(reference, ' ')).toEqual({ kind: 'refused', code: 'reason-missing' });
    expect(await release(reference, 'x'.repeat(2_001))).toEqual({ kind: 'refused', code: 'reason-too-long' });
    const own = await pledge(treasurer, gift(5_000));
    expect(await release(own.reference)).toEqual({ kind: 'refused', code: 'own-pledge' });
    const waiting = await pledge(await newPerson(), gift(6_000_000));
    expect(await release(waiting.reference)).toEqual({ kind: 'refused', code: 'nothing-to-release' });
    const paid = await newGift('400');
    expect(await release(paid.reference)).toEqual({ kind: 'refused', code: 'nothing-to-release' });
    const nobodys = { reference: 'PB-2222-2223', version: 1, key: randomUUID(), reason: REASON };
    expect(await releasePledge(treasurer, nobodys)).toEqual({ kind: 'not-found' });
  });

  it('is done once for a form that is sent twice, and its key is for one reason', async () => {
    const { reference } = await newGift();
    const form = { ...(await toMove(reference)), reason: REASON };
    for (let i = 0; i < 2; i++) expect(await releasePledge(treasurer, form)).toEqual({ kind: 'recorded' });
    expect(await releasePledge(treasurer, { ...form, reason: 'Another' })).toEqual({
      kind: 'refused',
      code: 'key-reused',
    });
    expect(await countOf("email WHERE kind = 'pledge-released' AND event_id IN (SELECT max(id) FROM event)")).toBe(1);
  });

  it('is a conflict once money has arrived since the page was opened', async () => {
    const { reference } = await newGift();
    const form = { ...(await toMove(reference)), reason: REASON };
    await pay(treasurer, reference, '100');
    expect(await releasePledge(treasurer, form)).toMatchObject({ kind: 'conflict', event: 'payment-recorded' });
    expect(await sumOf(reference, 'released')).toBe(0n);
  });

  it('of what is paid, ended or released at the same moment happens once', async () => {
    for (let i = 0; i < 8; i++) {
      const { supporter, reference } = await newGift();
      const [first, second] = [await toMove(reference), await toMove(reference)];
      const payment = { ...(await toMove(reference)), amount: '100', receivedOn: today(), note: '' };
      const results = await Promise.all([
        releasePledge(treasurer, { ...first, reason: REASON }),
        releasePledge(treasurer, { ...second, reason: REASON }),
        recordPayment(treasurer, payment),
        end(supporter, reference),
      ]);
      const done = results.filter(({ kind }) => kind === 'recorded' || kind === 'changed');
      expect(done.length).toBeGreaterThan(0);
      const lets = [await sumOf(reference, 'released'), await sumOf(reference, 'ended')].filter((sum) => sum > 0n);
      expect(lets.length).toBeLessThanOrEqual(1);
    }
    await expectChecksHold();
  });

  it('waits while a bank has still to decide about a dispute or a charge', async () => {
    const { reference } = await newGift();
    await ask(
      `INSERT INTO method_charge (pledge_id, due, amount, source, started_at)
       SELECT i.pledge_id, min(i.due), 100, 'stripe', now() FROM instalment i JOIN pledge p ON p.id = i.pledge_id WHERE reference = $1 GROUP BY 1`,
      [reference],
    );
    expect(await release(reference)).toEqual({ kind: 'refused', code: 'charge-open' });
    await ask('DELETE FROM method_charge');
    const provider = newProvider();
    const playing = { cents: 10_000, which: 0 };
    expect(await provider.play(reference, 'pay-online', playing)).toContain('online');
    await provider.play(reference, 'dispute-online', playing);
    expect(await release(reference)).toEqual({ kind: 'refused', code: 'dispute-open' });
    await provider.play(reference, 'lose-dispute', playing);
    expect(await release(reference)).toEqual({ kind: 'recorded' });
    await expectChecksHold();
  });

  it('waits for a charge that begins at the same moment, and no charge begins after it', async () => {
    const charge = `INSERT INTO method_charge (pledge_id, due, amount, source, started_at)
      SELECT i.pledge_id, min(i.due), 100, 'stripe', now() FROM instalment i JOIN pledge p ON p.id = i.pledge_id WHERE reference = $1 GROUP BY 1`;
    const { reference } = await newGift();
    // As start_charge does: under the pledge's row.
    const released = await withClient(process.env.DATABASE_OWNER_URL ?? '', async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM pledge WHERE reference = $1 FOR UPDATE', [reference]);
      await client.query(charge, [reference]);
      const waiting = release(reference);
      await waitForBlocked(client);
      await client.query('COMMIT');
      return waiting;
    });
    expect(released).toEqual({ kind: 'refused', code: 'charge-open' });
    await ask('DELETE FROM method_charge');
    const { id: pledgeId, version } = await snapshotOf(reference);
    expect(await release(reference)).toEqual({ kind: 'recorded' });
    await startCharge({ pledgeId, version, due: today(), amount: 100n, source: 'stripe', startedAt: new Date() });
    expect(await countOf('method_charge')).toBe(0);
    await expectChecksHold();
  });

  it('of a recurring gift means that it does not go on', async () => {
    const { reference } = await pledge(await newPerson(), recurring(3_000));
    expect(await viewOf(reference)).toMatchObject({ goesOn: true });
    expect(await release(reference)).toEqual({ kind: 'recorded' });
    const { amount } = await snapshotOf(reference);
    await extendRecurringGifts(new Date(Date.now() + 400 * 86_400_000));
    expect(await snapshotOf(reference)).toMatchObject({ amount, recurring: { hasEnded: true } });
    await expectChecksHold();
  });

  it('of an unpaid membership says that its year does not begin, and another can be made', async () => {
    const person = await newPerson();
    const body = { kind: 'membership', class: 'supporting', amount: 9_900 };
    const { reference } = await pledge(person, body);
    expect(await viewOf(reference)).toMatchObject({ neverBegins: true });
    expect(await release(reference)).toEqual({ kind: 'recorded' });
    expect(await pledge(person, body)).toMatchObject({ review: 'approved' });
    await expectChecksHold();
  });

  it('keeps the approval, which cannot be undone any more', async () => {
    const { reference } = await newGift();
    await release(reference);
    const reviewer = await newStaff('reviewer', 'decide');
    expect(await rollBackPledge(reviewer, await toMove(reference, { reason: 'Mistake' }))).toEqual({
      kind: 'refused',
      code: 'part-ended',
    });
  });

  it('lets money that arrives later be in excess', async () => {
    const { reference } = await newGift();
    await release(reference);
    await pay(treasurer, reference, '100');
    expect(await snapshotOf(reference)).toMatchObject({ excess: 10_000n });
    await expectChecksHold();
  });
});
