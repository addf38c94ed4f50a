import { beforeAll, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { countQueries } from '#test/count-queries';
import type { Staff } from '#server/auth';
import { countOptions } from '#server/desk/queue-counts';
import { listQueueOptions, type QueueOptions } from '#server/desk/queue-options';
import { listQueue, toQueueAsked } from '#server/desk/queue-queries';
import { declinePledge } from '#server/review/decide-pledge';

let staff: Staff<'read-desk'>;
let options: QueueOptions;

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  const person = await newPerson();
  for (const body of [gift(60_000), gift(61_000), gift(100), gift(62_000, { programme: 'pypi-security' })])
    await pledge(person, body);
  await pledge(person, sponsorship('partner', 'Quill'));
  const declined = (await pledge(person, gift(63_000))).reference;
  await declinePledge(await newStaff('reviewer', 'decide'), await toMove(declined, { reason: 'No' }));
  options = await listQueueOptions(staff, toQueueAsked({}));
});

const count = (params: Record<string, string> = {}) => countOptions(staff, toQueueAsked(params), options);

it('counts what each option would show beside the other filters', async () => {
  const counts = await count();
  expect(Object.fromEntries(counts?.state ?? [])).toEqual({
    '': 4,
    submitted: 4,
    'needs-info': 0,
    approved: 1,
    declined: 1,
    withdrawn: 0,
    any: 6,
  });
  expect(Object.fromEntries(counts?.kind ?? [])).toEqual({ '': 4, 'one-time': 3, membership: 0, sponsorship: 1 });
  expect(counts?.programme.get('pypi-security')).toBe(1);
  expect(counts?.tier.get('partner')).toBe(1);
  const gifts = await count({ kind: 'one-time', state: 'any' });
  expect(gifts?.state.get('any')).toBe(5);
  expect(gifts?.kind.get('sponsorship')).toBe(1);
  expect(gifts?.tier.get('partner')).toBe(0);
  expect(gifts?.programme.get('grants')).toBe(4);
});

it('agrees with the list for each option of each filter', async () => {
  const asked = { state: 'any' };
  const counts = await count(asked);
  const found = Object.entries(counts ?? {}).flatMap(([filter, of]) =>
    [...of].map(([value, many]) => ({ params: { ...asked, [filter]: value }, many })),
  );
  expect(found.length).toBeGreaterThan(15);
  for (const { params, many } of found)
    expect((await listQueue(staff, params)).count?.atLeast, JSON.stringify(params)).toBe(many);
});

it('stops at 1,001, and counts nothing while the list is searched', async () => {
  await ask(
    `INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, display_name, show_name, show_amount, review, search)
     SELECT 'PB-' || translate(lpad(n::text, 4, '0'), '01', 'AB') || '-XXXX', campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, '', false, false, 'withdrawn', ''
     FROM pledge, generate_series(1, 1200) n WHERE amount = 60000`,
  );
  expect((await count())?.state.get('withdrawn')).toBe(1_001);
  expect(await count({ q: 'quill' })).toBeNull();
  expect(await count({ fulfilment: 'overdue' })).toBeNull();
});

it('asks the database four times however many options there are, also for values that are no option', async () => {
  const [queries, counts] = await countQueries(() => count({ programme: "x' OR 1=1", tier: 'none', state: 'odd' }));
  expect(queries).toBeLessThanOrEqual(4);
  expect(counts?.kind.get('one-time')).toBe(0);
});
