import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  snapshotOf,
  sponsorship,
  toMove,
} from '#test/factories';
import { approve, newName } from '#test/organisation-factories';
import { pay } from '#test/own-change-factories';
import { openTotal } from '#domain/end-pledge';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { toReleaseView } from '#server/desk/to-release-view';
import { refundPayment } from '#server/payment/refund-payment';
import { releasePledge } from '#server/payment/release-pledge';
import { reversePayment } from '#server/payment/reverse-payment';
import { findRecord } from '#server/pledge/pledge-record-queries';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
});

const release = async (reference: string) =>
  releasePledge(treasurer, { ...(await toMove(reference)), reason: 'We could not reach you.' });
const viewOf = async (reference: string) => {
  const record = await findRecord(treasurer, reference);
  if (!record) throw new Error('No record');
  return toReleaseView(record);
};

describe('the release of a sponsorship', () => {
  async function newSponsorship(paid?: string) {
    const supporter = await newPerson();
    const { reference } = await pledge(supporter, sponsorship('participating', newName(), { years: 3 }));
    await approve(reference);
    if (paid) await pay(treasurer, reference, paid);
    return { supporter, reference };
  }
  const placesOf = async (reference: string) =>
    (
      await ask<{ year: number }>(
        `SELECT t.year FROM pledge_place t JOIN pledge p ON p.id = t.pledge_id WHERE reference = $1 AND t.kind = 'tier' ORDER BY t.year`,
        [reference],
      )
    ).map(({ year }) => year);

  it('ends it with the year that runs if money has arrived, and frees the places after it', async () => {
    const { reference } = await newSponsorship('1');
    const [first = 0, ...later] = await placesOf(reference);
    expect(later).toHaveLength(2);
    expect(await viewOf(reference)).toMatchObject({ freeFrom: first + 1 });
    expect(await release(reference)).toEqual({ kind: 'recorded' });
    expect(await placesOf(reference)).toEqual([first]);
    await expectChecksHold();
  });

  it('ends it at once if none has, with all its places', async () => {
    const { reference } = await newSponsorship();
    expect(await viewOf(reference)).toMatchObject({ until: today() });
    expect(await release(reference)).toEqual({ kind: 'recorded' });
    expect(await placesOf(reference)).toEqual([]);
    await expectChecksHold();
  });

  it('tells every confirmed contact of the organisation', async () => {
    const { supporter, reference } = await newSponsorship();
    const { organisationId } = await snapshotOf(reference);
    const other = await newPerson();
    await ask(
      `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status)
       SELECT $1, $2, 'Other', $3, 'confirmed'`,
      [organisationId, other.id, other.email],
    );
    await release(reference);
    const rows = await ask<{ recipient_id: string }>(
      "SELECT recipient_id FROM email WHERE kind = 'pledge-released' AND event_id = (SELECT max(event_id) FROM email WHERE kind = 'pledge-released')",
    );
    expect(rows.map((row) => row.recipient_id).sort()).toEqual([supporter.id, other.id].sort());
  });

  it('is not taken back by a refund that is reversed afterwards', async () => {
    const { reference } = await newSponsorship('1');
    await release(reference);
    const before = await placesOf(reference);
    const [payment] = await ask<{ id: string }>(
      'SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1',
      [reference],
    );
    const refund = { ...(await toMove(reference)), payment: payment?.id ?? '', amount: '1', reason: 'Asked for' };
    expect(await refundPayment(treasurer, refund)).toEqual({ kind: 'recorded' });
    const [row] = await ask<{ id: string }>(
      "SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 AND m.kind = 'refund'",
      [reference],
    );
    const reversal = { ...(await toMove(reference)), payment: row?.id ?? '', reason: 'It came back' };
    expect(await reversePayment(treasurer, reversal)).toEqual({ kind: 'recorded' });
    expect((await placesOf(reference)).length).toBeLessThanOrEqual(before.length);
    expect(openTotal((await snapshotOf(reference)).instalments)).toBe(0n);
    await expectChecksHold();
  });
});
