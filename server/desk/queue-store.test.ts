import { beforeAll, describe, expect, it } from 'vitest';
import { gift, newPerson, newStaff, seedCampaign, pledge, sponsorship, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { declinePledge } from '#server/review/decide-pledge';
import { makeReference } from '#domain/reference';
import { listQueue } from '#server/desk/queue-queries';

let staff: Staff<'read-desk'>;
let [gifts, sponsor, hours, declined, folded] = [[''], '', '', '', ''];

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
  const spelled = await newPerson({ name: 'José  O’Neill García de Łódź', email: 'sofia@straße.example' });
  folded = (await pledge(spelled, gift(500, { recognition: 'named', displayName: 'Straße Sofía' }))).reference;
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
    const short = declined.slice(3).replace('-', '');
    for (const q of [`Ref. ${declined}`, short, declined.replaceAll('-', '–')])
      expect(await found({ q })).toEqual([declined]);
  });
});

it('searches for a name of eight letters that happens to pass for a reference', async () => {
  const name = makeReference(() => 12)
    .slice(3)
    .replace('-', '');
  const { reference } = await pledge(await newPerson(), gift(500, { recognition: 'named', displayName: `Zo ${name}` }));
  expect(await found({ q: name, state: 'all' })).toEqual([reference]);
});

describe('search folds names as the list of supporters does', () => {
  it.each(['jose garcia', 'GARCÍA José', 'garcia\u00a0jose', 'strasse', "o'neill", 'lodz', 'sofia straße'])(
    'finds them by %j',
    async (q) => {
      expect(await found({ q, state: 'all' })).toEqual([folded]);
    },
  );
});
