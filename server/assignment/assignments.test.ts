import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  snapshotOf,
  sponsorship,
  toMove,
} from '#test/factories';
import { apply, join, joinedContact, newKnownSponsor, newName, organisationOf } from '#test/organisation-factories';
import { hasRight, type Person, type Staff } from '#server/auth';
import { assignPledge, type AssignRequest } from '#server/assignment/assign-pledge';
import { findAssignment } from '#server/assignment/assignment-queries';
import { listQueue } from '#server/desk/queue-queries';
import { stringifyExactJson } from '#server/http/exact-json';
import { ROLES, type Role } from '#server/identity/person-store';
import { deleteRole } from '#server/identity/role-store';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { readOwnData } from '#server/privacy/own-data-queries';
import { approvePledge } from '#server/review/decide-pledge';

let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
  tomas = await newStaff('reviewer', 'decide', 'Tomas');
});

async function newGift(person?: Person): Promise<string> {
  return (await pledge(person ?? (await newPerson()), gift(90_000))).reference;
}
const assign = (reference: string, to: string, { by = rosa, seen = '', key = randomUUID() as string } = {}) =>
  assignPledge(by, { reference, to, seen, key } satisfies AssignRequest);
async function assignmentOf(reference: string, reader: Staff = rosa) {
  const record = await findRecord(reader, reference);
  return record ? findAssignment(reader, record) : null;
}
const assigneeOf = async (reference: string) => (await assignmentOf(reference))?.assignee?.name ?? null;
const eventsOf = (reference: string) =>
  ask(
    `SELECT e.actor_kind, e.data FROM event e JOIN pledge p ON p.id::text = e.stream_id WHERE e.stream = 'assignment' AND p.reference = $1 ORDER BY e.version`,
    [reference],
  );
/** Every role may read the desk. */
const read = (reader: Staff, params: object) =>
  listQueue(reader as Staff<'read-desk'>, params as Record<string, unknown>);
const listed = async (reader: Staff, assigned: string) =>
  (await read(reader, { assigned })).items.map(({ reference, assignee }) => ({ reference, assignee }));

describe('an assignment', () => {
  it('says who reviews a pledge, with an event of before and after, and leaves the pledge as it is', async () => {
    const reference = await newGift();
    const before = await snapshotOf(reference);
    expect(await assign(reference, rosa.id)).toEqual({ kind: 'assigned' });
    expect(await assign(reference, tomas.id, { seen: rosa.id })).toEqual({ kind: 'assigned' });
    expect(await assignmentOf(reference)).toMatchObject({ assignee: { name: 'Tomas', isOwn: false } });
    expect(await assignmentOf(reference, tomas)).toMatchObject({ assignee: { isOwn: true } });
    expect(await assign(reference, '', { seen: tomas.id })).toEqual({ kind: 'assigned' });
    expect(await eventsOf(reference)).toEqual([
      { actor_kind: 'person', data: { before: null, after: rosa.id } },
      { actor_kind: 'person', data: { before: rosa.id, after: tomas.id } },
      { actor_kind: 'person', data: { before: tomas.id, after: null } },
    ]);
    expect(await snapshotOf(reference)).toEqual(before);
  });

  it('is a filter of the list', async () => {
    const [mine, free] = [await newGift(), await newGift()];
    await assign(mine, tomas.id);
    expect(await listed(tomas, 'me')).toContainEqual({ reference: mine, assignee: 'Tomas' });
    expect(await listed(tomas, 'nobody')).toContainEqual({ reference: free, assignee: null });
    expect((await listed(tomas, 'nobody')).map(({ reference }) => reference)).not.toContain(mine);
    expect((await listed(rosa, 'me')).map(({ reference }) => reference)).not.toContain(mine);
    expect((await listed(rosa, 'anything else')).map(({ reference }) => reference)).toContain(mine);
  });

  it('locks nobody out, and is over with the review', async () => {
    const reference = await newGift();
    await assign(reference, tomas.id);
    expect(await approvePledge(rosa, await toMove(reference))).toMatchObject({ kind: 'moved' });
    expect(await assign(reference, rosa.id, { seen: tomas.id })).toEqual({ kind: 'refused', code: 'not-waiting' });
    const { items } = await read(rosa, { q: reference, state: 'any' });
    expect(items).toMatchObject([{ reference, assignee: null }]);
  });

  it('sent twice is one, and the slower of two people is refused', async () => {
    const reference = await newGift();
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => assign(reference, rosa.id, { key })));
    expect(answers).toEqual(answers.map(() => ({ kind: 'assigned' })));
    expect(await eventsOf(reference)).toHaveLength(1);
    expect(await assign(reference, tomas.id, { key })).toEqual({ kind: 'refused', code: 'key-reused' });
    expect(await assign(reference, tomas.id, { by: tomas })).toEqual({ kind: 'refused', code: 'assigned-since' });
    expect(await assign(reference, tomas.id, { seen: 'no id' })).toEqual({ kind: 'refused', code: 'assigned-since' });
    expect(await assigneeOf(reference)).toBe('Rosa');
  });

  it.each(ROLES)('goes to a person with the role %s exactly if that role may decide', async (role: Role) => {
    const reference = await newGift();
    const person = await newPerson({ roles: [role] });
    const expected = hasRight([role], 'decide') ? { kind: 'assigned' } : { kind: 'refused', code: 'cannot-review' };
    const offered = (await assignmentOf(reference))?.others.map(({ id }) => id) ?? [];
    expect(offered.includes(person.id)).toBe(hasRight([role], 'decide'));
    expect(await assign(reference, person.id)).toEqual(expected);
  });

  it('is nobody’s who does not exist, and of no pledge that does not exist', async () => {
    const reference = await newGift();
    for (const to of [randomUUID(), 'no id', (await newPerson()).id])
      expect(await assign(reference, to)).toEqual({ kind: 'refused', code: 'cannot-review' });
    expect(await assign('PB-2222-2222', rosa.id)).toEqual({ kind: 'not-found' });
  });

  it('is never of one’s own pledge', async () => {
    const reference = await newGift(tomas);
    expect(await assign(reference, tomas.id)).toEqual({ kind: 'refused', code: 'cannot-review' });
    expect(await assign(reference, rosa.id, { by: tomas })).toEqual({ kind: 'refused', code: 'own-pledge' });
    expect((await assignmentOf(reference))?.others.map(({ id }) => id)).not.toContain(tomas.id);
  });

  it('ends when its reviewer becomes a contact of the organisation', async () => {
    const { reference } = await pledge(await newPerson(), sponsorship('associate', newName()));
    await assign(reference, tomas.id);
    await ask(
      `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status) VALUES ($1, $2, 'Tomas', 'tomas@example.org', 'confirmed')`,
      [(await organisationOf(reference)).id, tomas.id],
    );
    expect(await assigneeOf(reference)).toBeNull();
    expect((await eventsOf(reference)).at(-1)).toEqual({
      actor_kind: 'system',
      data: { before: tomas.id, after: null },
    });
  });

  it('ends when the pledge becomes one of an organisation whose contact its reviewer is', async () => {
    const sponsor = await newKnownSponsor();
    await joinedContact(sponsor, 'all', tomas);
    const reference = await apply(newName());
    expect(await assign(reference, tomas.id)).toEqual({ kind: 'assigned' });
    expect(await join(reference, sponsor.id)).toMatchObject({ kind: 'joined' });
    expect(await assigneeOf(reference)).toBeNull();
    expect(await assign(reference, tomas.id)).toEqual({ kind: 'refused', code: 'cannot-review' });
  });

  it('ends with the role, and with the person', async () => {
    const [leaving, forgotten] = [await newStaff('reviewer', 'decide'), await newStaff('reviewer', 'decide')];
    const [first, second] = [await newGift(), await newGift()];
    await assign(first, leaving.id);
    await assign(second, forgotten.id);
    expect(stringifyExactJson(await readOwnData(forgotten))).toContain(second);
    await deleteRole(leaving.email, 'reviewer', rosa.id);
    expect(await forgetPerson(forgotten)).toMatchObject({ kind: 'forgotten' });
    expect([await assigneeOf(first), await assigneeOf(second)]).toEqual([null, null]);
    await expectChecksHold();
  });
});
