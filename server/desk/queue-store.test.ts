import { beforeAll, describe, expect, it } from 'vitest';
import { gift, newPerson, newStaff, seedCampaign, ownerClient, pledge, sponsorship, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { declinePledge } from '#server/review/decide-pledge';
import { listQueue } from '#server/desk/queue-queries';

let staff: Staff<'read-desk'>;
let [gifts, sponsor, hours, declined] = [[''], '', '', ''];

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  const person = await newPerson({ name: 'Ünal 100%_sure \\o/', email: 'unal@example.org' });
  const one = async (body: object) => (await pledge(person, body)).reference;
  gifts = [await one(gift(60_000)), await one(gift(60_001))];
  sponsor = await one(sponsorship('partner', 'Quill & Sons'));
  declined = await one(gift(70_001));
  await declinePledge(await newStaff('reviewer', 'decide'), await toMove(declined, { reason: 'No' }));
  const nameless = await newPerson({ emailVerified: false, name: null, email: 'nameless@example.org' });
  hours = (await pledge(nameless, { kind: 'membership', class: 'contributing', hoursPerMonth: 9, area: 'events' }))
    .reference;
});

const found = async (params: Record<string, unknown>) =>
  (await listQueue(staff, params)).items.map(({ reference }) => reference);

describe('search', () => {
  it.each([
    ['quill & sons', () => [sponsor]],
    ['QUILL', () => [sponsor]],
    ['nameless@', () => [hours]],
    ['no such words', () => []],
    ['q_ill', () => []],
    ['%', () => [...gifts, sponsor]],
    ['100%_sure', () => [...gifts, sponsor]],
    ['\\o/', () => [...gifts, sponsor]],
    ['100\\%', () => []],
    ['ÜNAL', () => [...gifts, sponsor]],
    ['x'.repeat(10_000), () => []],
    ["'; DROP TABLE pledge; --", () => []],
    ['un\u0000al', () => [...gifts, sponsor]],
  ])('for %j', async (q, expected) => {
    expect(await found({ q })).toEqual(expected());
  });

  it('finds a reference in any spelling, with any state', async () => {
    const typed = declined.toLowerCase().replaceAll('-', ' ');
    expect(await found({ q: typed })).toEqual([declined]);
    expect(await found({ q: typed, state: 'approved' })).toEqual([]);
  });

  it('uses the second query if the first takes too long', async () => {
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE programme IN ACCESS EXCLUSIVE MODE');
    const answer = found({ q: 'quill' });
    // The first query is cancelled after a tenth of a second. The second then waits until the table is unlocked.
    const login = await ownerClient(process.env.DATABASE_URL);
    const secondWaits =
      "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%matching AS MATERIALIZED%'";
    await expect.poll(async () => (await login.query(secondWaits)).rowCount, { timeout: 10_000 }).toBe(1);
    await holder.query('ROLLBACK');
    expect(await answer).toEqual([sponsor]);
  });
});
