import { readFileSync, readdirSync } from 'node:fs';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectChecksHold, foldAll, gift, newPerson, newStaff, openBook, ownerClient, pledge, sponsorship, standingOf, toMove } from '#scripts/test-book';
import { today } from '#server/clock';
import { recordPayment } from '#server/payment/record-payment';
import { approvePledge, rollBackPledge } from '#server/pledge/decide-pledge';
import { withdrawPledge } from '#server/pledge/supporter-moves';

const FOLDER = new URL('../prisma/checks/', import.meta.url);
let owner: pg.Client;
const ids: Record<'gift' | 'large' | 'sponsor' | 'waiting' | 'gone', string> = { gift: '', large: '', sponsor: '', waiting: '', gone: '' };

beforeAll(async () => {
  await openBook();
  owner = await ownerClient();
  const [person, rosa, tomas] = [await newPerson(), await newStaff('reviewer', 'decide'), await newStaff('reviewer', 'decide')];
  const treasurer = await newStaff('treasurer', 'handle-money');
  const made = {
    gift: await pledge(person, gift(40_000, { instalments: 4 })),
    large: await pledge(person, gift(6_000_000)),
    sponsor: await pledge(person, sponsorship('visionary', 'Loom')),
    waiting: await pledge(person, gift(70_000)),
    gone: await pledge(person, sponsorship('partner', 'Gone')),
  };
  for (const [name, { reference }] of Object.entries(made)) ids[name as keyof typeof ids] = String((await standingOf(reference)).id);
  for (const reviewer of [rosa, tomas]) {
    for (const each of [made.large, made.sponsor]) await approvePledge(reviewer, await toMove(each.reference));
  }
  for (const amount of ['150', '20']) {
    await recordPayment(treasurer, { ...(await toMove(made.gift.reference)), amount, receivedOn: today(), note: '' });
  }
  await withdrawPledge(person, await toMove(made.gone.reference));
  const rolled = await pledge(person, gift(100));
  await rollBackPledge(rosa, await toMove(rolled.reference, { reason: 'No' }));
  await foldAll();
  await pledge(await newPerson(), gift(5_000));
});

/** One violation: what somebody with the owner's rights would have to do, and the words its row must hold. */
type Plant = readonly [check: string, what: string, sql: (id: typeof ids) => string, shows: string];

const entry = (id: string, columns: string, values: string) =>
  `INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, ${columns})
   SELECT e.id, p.id, p.campaign_id, p.kind, p.programme_id, now()::date, ${values}
   FROM pledge p JOIN pledge_event e ON e.pledge_id = p.id AND e.version = 1 WHERE p.id = ${id}`;
const referenceOf = 'PB-';

const PLANTS: readonly Plant[] = [
  ['conservation', 'a promise in the ledger that the pledge does not make', (id) => entry(id.gift, 'promised', '1'), referenceOf],
  ['conservation', 'more settled than promised', (id) => entry(id.gift, 'settled', '40000'), referenceOf],
  ['conservation', 'excess while something is expected', (id) => entry(id.gift, 'excess', '5'), referenceOf],
  ['conservation', 'a promise of a pledge that waits', (id) => entry(id.waiting, 'promised', '70000'), referenceOf],
  ['conservation', 'money for a pledge that was never approved', (id) => entry(id.waiting, 'settled', '1'), referenceOf],
  ['currencies', 'a pledge in another currency than its campaign', (id) => `UPDATE pledge SET currency = 'EUR' WHERE id = ${id.waiting}`, 'EUR'],
  ['currencies', 'a payment in another currency than its pledge', (id) => `UPDATE payment SET currency = 'JPY' WHERE pledge_id = ${id.gift}`, 'JPY'],
  ['events', 'a state without its event', (id) => `UPDATE pledge SET review = 'declined' WHERE id = ${id.waiting}`, 'declined'],
  ['events', 'a version without its event', (id) => `UPDATE pledge SET version = version + 1 WHERE id = ${id.gift}`, referenceOf],
  ['events', 'a gap in the history', (id) => `UPDATE pledge_event SET version = 9 WHERE pledge_id = ${id.gift} AND version = 2`, referenceOf],
  ['events', 'a pledge without any event', (id) => `INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, term_from, recognition, display_name, show_name, show_amount, review, search)
     SELECT 'PB-2222-2222', campaign_id, kind, supporter_id, programme_id, currency, amount, term_from, recognition, '', false, false, 'submitted', '' FROM pledge WHERE id = ${id.gift}`, 'PB-2222-2222'],
  ['in-review', 'one more waiting than the figures say', (id) => entry(id.gift, 'in_review', '-1'), 'ten-years-behind-python'],
  ['instalments', 'parts that do not come to the whole', (id) => `UPDATE instalment SET amount = amount + 1 WHERE pledge_id = ${id.gift} AND seq = 2`, '40001'],
  ['instalments', 'a missing part', (id) => `DELETE FROM instalment WHERE pledge_id = ${id.gift} AND seq = 4`, '30000'],
  ['instalments', 'parts out of order', (id) => `UPDATE instalment SET due = due + 1000 WHERE pledge_id = ${id.gift} AND seq = 1`, referenceOf],
  ['kept-sums', 'a kept sum that the ledger does not bear', () => "UPDATE figure_sum SET promised = promised + 1 WHERE dimension = 'all'", 'all'],
  ['kept-sums', 'a kept sum that is missing', () => "DELETE FROM figure_sum WHERE dimension = 'kind' AND key = 'sponsorship'", 'sponsorship'],
  ['kept-sums', 'entries passed over by the watermark', () => 'UPDATE figure_fold SET watermark = pg_current_xact_id()', 'all'],
  ['kept-sums', 'supporters alone wrong', () => "UPDATE figure_sum SET supporters = supporters + 1 WHERE dimension = 'all'", 'all'],
  ['letters', 'a decision without its letter', (id) => `DELETE FROM letter WHERE event_id IN (SELECT id FROM pledge_event WHERE pledge_id = ${id.large} AND type = 'approved')`, 'approved'],
  ['payments-in-ledger', 'money in the ledger that no payment brought', (id) => entry(id.gift, 'settled', '1'), referenceOf],
  ['payments-in-ledger', 'a payment that never reached the ledger', (id) => `INSERT INTO payment (pledge_id, amount, currency, received_on, recorded_by) SELECT pledge_id, 7, currency, received_on, recorded_by FROM payment WHERE pledge_id = ${id.gift} LIMIT 1`, '17007'],
  ['places', 'a place taken by nobody', () => "UPDATE tier SET taken = taken + 1 WHERE slug = 'visionary'", 'tier visionary'],
  ['places', 'a place held and not counted', (id) => `DELETE FROM pledge_place WHERE pledge_id = ${id.sponsor}`, 'benefit '],
  ['places', 'a place held by somebody who withdrew', (id) => `UPDATE pledge SET place_held = true WHERE id = ${id.gone}`, 'pledge PB-'],
  ['reversals', 'a reversal of another amount', (id) => `INSERT INTO payment (pledge_id, amount, currency, received_on, recorded_by, reverses_id) SELECT pledge_id, 1 - amount, currency, received_on, recorded_by, id FROM payment WHERE pledge_id = ${id.gift} LIMIT 1`, '15000'],
  ['reversals', "a reversal of another pledge's payment", (id) => `INSERT INTO payment (pledge_id, amount, currency, received_on, recorded_by, reverses_id) SELECT ${id.large}, -amount, currency, received_on, recorded_by, id FROM payment WHERE pledge_id = ${id.gift} LIMIT 1`, '15000'],
  ['supporters', 'a person who counts and has nothing approved', (id) => `INSERT INTO supporter_standing SELECT campaign_id, 'person nobody', 1 FROM pledge WHERE id = ${id.gift}`, 'person nobody'],
  ['supporters', 'a person who does not count', () => "DELETE FROM supporter_standing WHERE party LIKE 'organisation%'", 'organisation'],
  ['supporters', 'a number in the ledger that is not theirs', (id) => entry(id.gift, 'supporters', '1'), 'campaign '],
  ['two-reviewers', 'a large pledge approved by one', (id) => `DELETE FROM pledge_approval WHERE ctid = (SELECT ctid FROM pledge_approval WHERE pledge_id = ${id.large} LIMIT 1)`, referenceOf],
  ['two-reviewers', 'approvals of an earlier round', (id) => `UPDATE pledge SET approval_round = approval_round + 1 WHERE id = ${id.large}`, referenceOf],
];

const rowsOf = async (check: string) => (await owner.query(readFileSync(new URL(`${check}.sql`, FOLDER), 'utf8'))).rows;

describe('every check', () => {
  it('holds in a book that was kept by the rules', expectChecksHold);

  it('has a violation planted below', () => {
    const names = readdirSync(FOLDER).map((name) => name.replace('.sql', ''));
    expect([...new Set(PLANTS.map(([check]) => check))].toSorted()).toEqual(names.toSorted());
  });

  it.each(PLANTS)('%s finds %s', async (check, _, sql, shows) => {
    await owner.query('BEGIN');
    try {
      expect(await rowsOf(check)).toEqual([]);
      const { rowCount } = await owner.query(sql(ids));
      expect(rowCount).toBeGreaterThan(0);
      expect(JSON.stringify(await rowsOf(check))).toContain(shows);
    } finally {
      await owner.query('ROLLBACK');
    }
  });

  it('holds again once all is taken back', expectChecksHold);
});
