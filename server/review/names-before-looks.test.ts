import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { ask, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { approvePledge } from '#server/review/decide-pledge';
import { hideMessage } from '#server/review/moderate-message';

const SQL = new URL('../../prisma/migrations/20261126105935_looked_at_names/migration.sql', import.meta.url);
const lookOf = async (reference: string) =>
  (await ask('SELECT name_look, message_looked FROM pledge WHERE reference = $1', [reference]))[0];

beforeAll(seedCampaign);

it('the migration keeps public names public, counts an approval as a look, and knows which messages were decided', async () => {
  const reviewer = await newStaff('reviewer', 'decide');
  const of = async (amount: number, more: object) => (await pledge(await newPerson(), gift(amount, more))).reference;
  const named = { recognition: 'named', displayName: 'Ada', message: 'Hi' };
  const [small, judged, large] = [await of(1_000, named), await of(1_000, named), await of(70_000, named)];
  const [waiting, anonymous] = [await of(70_000, named), await of(1_000, {})];
  const paid = { ...named, kind: 'membership', class: 'supporting', amount: 9_900, currency: 'USD' };
  const { message: _, ...unpaid } = paid;
  const member = (await pledge(await newPerson(), unpaid)).reference;
  await hideMessage(await newStaff('reviewer', 'moderate'), await toMove(judged));
  await approvePledge(reviewer, await toMove(large));
  await ask("UPDATE pledge SET name_look = 'waiting', message_looked = false");

  const updates = readFileSync(SQL, 'utf8').match(/^UPDATE pledge[^;]*;/gm) ?? [];
  expect(updates).toHaveLength(3);
  for (const update of updates) await ask(update);
  const looks = await Promise.all([small, judged, large, waiting, anonymous, member].map(lookOf));
  expect(looks).toEqual([
    { name_look: 'earlier', message_looked: false },
    { name_look: 'earlier', message_looked: true },
    { name_look: 'shown', message_looked: false },
    { name_look: 'waiting', message_looked: false },
    { name_look: 'waiting', message_looked: false },
    { name_look: 'waiting', message_looked: false },
  ]);
  await expectChecksHold();
});
