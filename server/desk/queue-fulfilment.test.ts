import { beforeAll, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { listQueue } from '#server/desk/queue-queries';
import { recordPayment } from '#server/payment/record-payment';
import { toConfirmation } from '#server/payment/payment-warnings';

const PART = 2_000;
let staff: Staff<'read-desk'>;
let paid = '';

/** Older copies of a pledge with its instalments, ledger entries and event, which only the owner of the tables can write. */
const COPIES = `
  WITH one AS (SELECT * FROM pledge WHERE reference = $1), made AS (
    INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, display_name,
      show_name, show_amount, review, search, created_at)
    SELECT 'PB-' || substr(r.text, 1, 4) || '-' || substr(r.text, 5, 4), campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months,
      approvals_needed, recognition, display_name, show_name, show_amount, review, search, created_at - n * interval '1 second'
    FROM one, generate_series(1, $2::int) n, LATERAL (SELECT translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef', '23456789ABCDEFGH') AS text) r
    RETURNING id)
  INSERT INTO instalment (pledge_id, plan, seq, due, amount)
  SELECT made.id, i.plan, i.seq, i.due, i.amount FROM made, instalment i JOIN one ON one.id = i.pledge_id`;

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  const person = await newPerson();
  const open = (await pledge(person, gift(500))).reference;
  await ask(COPIES, [open, PART + 100]);
  const treasurer = await newStaff('treasurer', 'handle-money');
  paid = (await pledge(await newPerson(), gift(700))).reference;
  const form = { ...(await toMove(paid)), amount: '7', receivedOn: today(), note: '' };
  const { kind } = await recordPayment(treasurer, { ...form, confirmed: toConfirmation(form) });
  expect(kind).toBe('recorded');
});

it('is looked for in a part of the list at a time, which goes on behind what was looked at', async () => {
  const first = await listQueue(staff, { fulfilment: 'fulfilled' });
  expect(first).toMatchObject({ items: [], searchedOnly: PART, count: null });
  const second = await listQueue(staff, { fulfilment: 'fulfilled', cursor: first.next ?? '' });
  expect(second.items.map(({ reference }) => reference)).toEqual([paid]);
  expect(second).toMatchObject({ next: null, searchedOnly: null });
  const newest = await listQueue(staff, { fulfilment: 'fulfilled', sort: 'newest' });
  expect(newest.items.map(({ reference }) => reference)).toEqual([paid]);
});

it('fills a page where enough have it', async () => {
  const { items, next, searchedOnly } = await listQueue(staff, { fulfilment: 'not-yet-due' });
  expect(items).toHaveLength(50);
  expect(searchedOnly).toBeNull();
  expect(next).not.toBeNull();
});
