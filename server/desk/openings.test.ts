import { beforeAll, beforeEach, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { listOpenings, noteOpening } from '#server/desk/openings';
import { deleteExpired } from '#server/job/delete-expired-store';
import { findRecord, type PledgeRecord } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { askSupporter } from '#server/review/decide-pledge';

let record: PledgeRecord;
let rosa: Staff<'read-desk'>;
let tomas: Staff<'read-desk'>;

beforeAll(seedCampaign);
beforeEach(async () => {
  rosa = await newStaff('reviewer', 'read-desk', 'Rosa');
  tomas = await newStaff('reviewer', 'read-desk', 'Tomas');
  const { reference } = await pledge(await newPerson(), gift(90_000));
  const found = await findRecord(rosa, reference);
  if (!found) throw new Error('no record');
  record = found;
});

const openedAgo = (minutes: number) =>
  ask('UPDATE record_opening SET seen_at = now() - make_interval(mins => $1) WHERE pledge_id = $2', [
    minutes,
    String(record.snapshot.id),
  ]);
const rows = () => ask('SELECT 1 FROM record_opening WHERE pledge_id = $1', [String(record.snapshot.id)]);

it('says which others opened a pledge, and since how many minutes', async () => {
  await noteOpening(rosa, record);
  await noteOpening(rosa, record);
  expect(await listOpenings(tomas, record)).toEqual([{ name: 'Rosa', minutes: 0 }]);
  expect(await listOpenings(rosa, record)).toEqual([]);
  await openedAgo(2);
  await noteOpening(tomas, record);
  expect(await listOpenings(tomas, record)).toEqual([{ name: 'Rosa', minutes: 2 }]);
  expect(await listOpenings(await newStaff('editor', 'read-desk'), record)).toEqual([
    { name: 'Tomas', minutes: 0 },
    { name: 'Rosa', minutes: 2 },
  ]);
});

it('is over after 10 minutes, and deleted then', async () => {
  await noteOpening(rosa, record);
  await openedAgo(9);
  await deleteExpired();
  expect(await listOpenings(tomas, record)).toEqual([{ name: 'Rosa', minutes: 9 }]);
  await openedAgo(10);
  expect(await listOpenings(tomas, record)).toEqual([]);
  await deleteExpired();
  expect(await rows()).toEqual([]);
});

it('is over once they have acted, until they open it again', async () => {
  const reviewer = await newStaff('reviewer', 'decide', 'Ines');
  const ines = reviewer as unknown as Staff<'read-desk'>;
  await noteOpening(ines, record);
  await openedAgo(1);
  await askSupporter(reviewer, await toMove(record.row.reference, { reason: 'Who are you?' }));
  expect(await listOpenings(tomas, record)).toEqual([]);
  await noteOpening(ines, record);
  expect(await listOpenings(tomas, record)).toEqual([{ name: 'Ines', minutes: 0 }]);
});

it('goes with the person', async () => {
  await noteOpening(rosa, record);
  expect(await forgetPerson(rosa)).toMatchObject({ kind: 'forgotten' });
  expect(await rows()).toEqual([]);
});
