import { beforeAll, describe, expect, it } from 'vitest';
import { ask, foldAll, gift, newPerson, pledge, readFigures, seedCampaign, snapshotOf } from '#test/factories';
import type { Person } from '#server/auth';
import { stringifyExactJson } from '#server/http/exact-json';
import { toFiguresCsv } from '#server/figures/figures-csv';
import { toFiguresJson } from '#server/figures/figures-json';
import { listOwnPledges, listOwnPledgesJson } from '#server/pledge/own-pledges-queries';

/** The largest value of a bigint column. */
const LARGEST = 2n ** 63n - 1n;
let giver: Person;
let reference: string;

/** Writes the ledger entries that payments at the limit would write. */
const plant = (column: string) =>
  ask(
    `INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, ${column})
     SELECT event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, ${LARGEST} FROM ledger_entry
     WHERE pledge_id = (SELECT id FROM pledge WHERE reference = $1) AND promised > 0 ORDER BY id LIMIT 1`,
    [reference],
  );

beforeAll(async () => {
  await seedCampaign();
  for (let i = 0; i < 2; i++) await pledge(await newPerson(), gift(500));
  giver = await newPerson();
  ({ reference } = await pledge(giver, gift(1_000)));
  for (const column of ['excess', 'excess', 'promised', 'promised', 'settled', 'settled', 'settled'])
    await plant(column);
});

describe('sums larger than a bigint column', () => {
  it.each(['unfolded', 'folded'])('are exact: %s', async (how) => {
    if (how === 'folded') await foldAll();
    const figures = await readFigures();
    expect(figures).toMatchObject({
      promised: 2_000n + 2n * LARGEST,
      received: 5n * LARGEST,
      excess: 2n * LARGEST,
      expected: 2_000n - LARGEST,
      pledges: 3,
    });
    const json = stringifyExactJson(toFiguresJson(figures));
    expect(json).toContain(`"received":${5n * LARGEST},`);
    expect(JSON.parse(json)).toMatchObject({ received: Number(5n * LARGEST), supporters: 3 });
    const dollars = (5n * LARGEST).toString();
    expect(toFiguresCsv(figures)).toContain(`,received,${dollars.slice(0, -2)}.${dollars.slice(-2)},USD,`);
  });

  it('are exact for one pledge: in its snapshot, its list and the API', async () => {
    expect(await snapshotOf(reference)).toMatchObject({ received: 5n * LARGEST, excess: 2n * LARGEST });
    expect((await listOwnPledges(giver, null)).pledges).toHaveLength(1);
    expect(stringifyExactJson(await listOwnPledgesJson(giver, null))).toContain(`"received":${5n * LARGEST},`);
  });
});
