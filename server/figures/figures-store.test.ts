import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  foldAll,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  ownerClient,
  pledge,
  toMove,
  waitForBlocked,
  readFigures,
} from '#test/factories';
import { today } from '#server/clock';
import { countUnfolded, foldFigures } from '#server/figures/figures-store';
import { recordPaymentAs } from '#server/payment/record-payment';

beforeAll(seedCampaign);

beforeEach(foldAll);

const withoutTime = async () => ({ ...(await readFigures()), asOf: null });

describe('folding', () => {
  it('moves the tail into the stored sums and changes no figure', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    for (const amount of [10_000, 20_000, 90_000]) await pledge(await newPerson(), gift(amount, { instalments: 4 }));
    const { reference } = await pledge(await newPerson(), gift(5_000));
    await recordPaymentAs(
      treasurer.id,
      { ...(await toMove(reference)), amount: '70', receivedOn: today(), note: '' },
      new Date(),
    );
    const [before, tail] = [await withoutTime(), await countUnfolded()];
    expect(tail).toBe(12);
    expect(before).toMatchObject({
      promised: 35_000n,
      received: 7_000n,
      excess: 2_000n,
      pledges: 3,
      supporters: 3,
      inReview: 1,
    });
    await foldAll();
    expect(await withoutTime()).toEqual(before);
    expect(await foldFigures()).toBe(0);
    expect(await withoutTime()).toEqual(before);
    await expectChecksHold();
  });

  it('in many processes at once adds nothing twice', async () => {
    for (let i = 0; i < 20; i++) await pledge(await newPerson(), gift(100 + i));
    const before = await withoutTime();
    const folds = await Promise.all(Array.from({ length: 12 }, () => foldFigures()));
    expect(folds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(20);
    await foldAll();
    expect(await withoutTime()).toEqual(before);
    await expectChecksHold();
  });

  it('waits for an entry that is written but not committed, and never loses it', async () => {
    const late = await newPerson();
    const [holder, before] = [await ownerClient(), await withoutTime()];
    // The late pledge already has its transaction id and waits for a lock, while later pledges commit.
    await holder.query('BEGIN');
    await holder.query("SELECT pg_advisory_xact_lock(hashtext('held back'))");
    await ask(
      `CREATE OR REPLACE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF NEW.amount = 33333 THEN PERFORM pg_advisory_xact_lock(hashtext('held back')); END IF; RETURN NEW; END $$`,
    );
    await ask('CREATE TRIGGER wait_here AFTER INSERT ON pledge FOR EACH ROW EXECUTE FUNCTION wait_here()');
    const waiting = pledge(late, gift(33_333));
    await waitForBlocked(holder);
    for (let i = 0; i < 5; i++) await pledge(await newPerson(), gift(1_000));
    const [watermark] = await ask('SELECT watermark FROM figure_fold');
    await foldFigures();
    expect(await countUnfolded()).toBe(5);
    expect(
      Number((await ask<{ watermark: string }>('SELECT watermark FROM figure_fold'))[0]?.watermark),
    ).toBeGreaterThanOrEqual(Number(watermark?.watermark));
    expect((await readFigures()).promised).toBe(before.promised + 5_000n);
    await holder.query('COMMIT');
    await waiting;
    expect((await readFigures()).promised).toBe(before.promised + 38_333n);
    await foldAll();
    expect((await readFigures()).promised).toBe(before.promised + 38_333n);
    expect((await readFigures()).supporters).toBe(before.supporters + 6);
    await ask('DROP TRIGGER wait_here ON pledge');
    await expectChecksHold();
  });

  it('while pledges are made keeps every reading exact', async () => {
    const before = await readFigures();
    let writing = true;
    const readings: bigint[] = [];
    const folding = (async () => {
      while (writing) await foldFigures();
    })();
    const reading = (async () => {
      while (writing) readings.push((await readFigures()).promised - before.promised);
    })();
    const people = await Promise.all(Array.from({ length: 8 }, () => newPerson()));
    await Promise.all(
      people.map(async (each) => {
        for (let i = 0; i < 10; i++) await pledge(each, gift(700, { instalments: 2 }));
      }),
    );
    writing = false;
    await Promise.all([folding, reading]);
    // Sums only grow, and only by whole pledges.
    expect(readings).toEqual(readings.toSorted((a, b) => Number(a - b)));
    expect(readings.every((sum) => sum % 700n === 0n)).toBe(true);
    expect(readings.length).toBeGreaterThan(3);
    expect((await readFigures()).promised - before.promised).toBe(56_000n);
    expect((await readFigures()).supporters - before.supporters).toBe(8);
    await foldAll();
    await expectChecksHold();
  });
});

describe('the number of supporters', () => {
  it('is exact when several pledges of one person are accepted at the same time', async () => {
    const [person, before] = [await newPerson(), await readFigures()];
    await Promise.all(Array.from({ length: 30 }, () => pledge(person, gift(100))));
    const after = await readFigures();
    expect([after.supporters - before.supporters, after.pledges - before.pledges]).toEqual([1, 30]);
    expect(await countOf('supporter_pledge_count WHERE party = $1 AND counted = 30', [`person ${person.id}`])).toBe(1);
    expect(
      (
        await ask<{ sum: string }>(
          'SELECT sum(supporters) FROM ledger_entry e JOIN pledge p ON p.id = e.pledge_id WHERE supporter_id = $1',
          [person.id],
        )
      )[0]?.sum,
    ).toBe('1');
    await expectChecksHold();
  });
});
