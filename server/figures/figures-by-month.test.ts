import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/civil-date';
import { toMonthLines, type DueMonth } from '#domain/cell-suppression';
import {
  ask,
  foldAll,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  sponsorship,
  toMove,
  readFigures,
} from '#test/factories';
import { today } from '#server/clock';
import { recordPaymentAs } from '#server/payment/record-payment';
import { rollBackPledge } from '#server/review/decide-pledge';
import { movePledge } from '#server/review/move-pledge';

/** The due month of the part of today's gift that is this many months after the first one. A gift falls due 14 days after its acceptance. */
const inMonths = (months: number) => addMonths(addDays(today(), 14), months).slice(0, 7);
/** Accepted so that a sponsorship (30 days to pay) falls due on the same day as today's gifts (14 days). */
const ACCEPTED = new Date(Date.now() - 16 * 86_400_000);
const lines = async () =>
  (await readFigures()).byMonth.map(({ from, until }) => (from === until ? from : `${from}/${until}`));

/** The months by their definition, over the whole ledger. */
async function fromLedger() {
  const months = await ask<{ month: string; promised: string; received: string; parties: string[] }>(`
    WITH parts AS (
      SELECT to_char(e.due_on, 'YYYY-MM') AS month, COALESCE('organisation ' || p.organisation_id, 'person ' || p.supporter_id) AS party,
        sum(e.promised - e.ended - e.released) AS promised, sum(e.settled) AS received
      FROM ledger_entry e JOIN pledge p ON p.id = e.pledge_id WHERE e.due_on IS NOT NULL GROUP BY 1, 2
    )
    SELECT month, sum(promised) AS promised, sum(received) AS received, COALESCE(array_agg(party) FILTER (WHERE promised > 0), '{}') AS parties
    FROM parts GROUP BY month`);
  return toMonthLines(
    months.map((each): DueMonth => ({ ...each, promised: BigInt(each.promised), received: BigInt(each.received) })),
  );
}

beforeAll(seedCampaign);

describe('the figures by month', () => {
  it('combine the months of one supporter with the month of three', async () => {
    for (let i = 0; i < 3; i += 1) await pledge(await newPerson(), gift(1_000));
    const long = await newPerson();
    await pledge(long, gift(8_000, { instalments: 4 }));
    await pledge(long, gift(4_000, { instalments: 4 }));
    await pledge(long, gift(400, { instalments: 4 }));
    expect(await lines()).toEqual([`${inMonths(0)}/${inMonths(9)}`]);
    expect(await readFigures()).toMatchObject({ byMonth: [{ promised: 15_400n, received: 0n }] });
  });

  it('count an organisation as one supporter, and leave out pledges that wait or were rolled back', async () => {
    const reviewer = await newStaff('reviewer', 'decide');
    await pledge(await newPerson(), gift(2_000, { instalments: 4 }));
    const sponsor = await pledge(await newPerson(), sponsorship('associate', 'Loom', { instalments: 4 }));
    expect(await lines()).toHaveLength(1);
    const approve = async () =>
      movePledge({ id: reviewer.id, as: 'reviewer' }, 'approve', await toMove(sponsor.reference), ACCEPTED);
    await approve();
    expect(await lines()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(inMonths));
    expect(await readFigures()).toMatchObject({ byMonth: await fromLedger() });
    await rollBackPledge(reviewer, await toMove(sponsor.reference, { reason: 'A mistake' }));
    expect(await lines()).toHaveLength(1);
    await approve();
    expect(await lines()).toHaveLength(10);
  });

  it('are equal folded and unfolded, and equal to those of the whole ledger', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const paid = await pledge(await newPerson(), gift(5_000, { instalments: 12 }));
    await recordPaymentAs(
      treasurer.id,
      { ...(await toMove(paid.reference)), amount: '20', receivedOn: today(), note: '' },
      new Date(),
    );
    const { byMonth } = await readFigures();
    expect(byMonth).toEqual(await fromLedger());
    expect(byMonth[0]).toMatchObject({ received: 417n });
    await foldAll();
    expect((await readFigures()).byMonth).toEqual(byMonth);
  });

  it('leave out the parts of a month that were ended or released', async () => {
    const before = await readFigures();
    const [first] = before.byMonth;
    await ask(`INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, ended)
      SELECT event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, promised FROM ledger_entry
      WHERE promised IN (100, 500, 1000, 2000) AND due_on > now() + interval '8 months'`);
    expect(first).toBeDefined();
    expect((await readFigures()).byMonth).toEqual(await fromLedger());
    expect((await lines()).length).toBeLessThan(before.byMonth.length);
  });
});
