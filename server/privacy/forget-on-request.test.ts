import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  sponsorship,
  toMove,
} from '#test/factories';
import { everythingOf, leftoversOf } from '#test/forgetting-factories';
import { mergedInto } from '#test/person-factories';
import type { Person, Staff } from '#server/auth';
import { forgetOnRequest } from '#server/privacy/forget-on-request';
import { forgetPerson } from '#server/privacy/forget-person';
import { previewForgettingOf } from '#server/privacy/forgetting-queries';
import { approvePledge } from '#server/review/decide-pledge';
import { logSecurity } from '#server/security-log';

vi.mock('next/headers.js', () => ({ headers: () => Promise.resolve(new Headers()) }));
vi.mock('#server/security-log', () => ({ logSecurity: vi.fn() }));

const REASON = 'Letter of 3 November, answered.';
let admin: Staff<'manage-roles'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  admin = await newStaff('admin', 'manage-roles', 'Rosa');
  reviewer = await newStaff('reviewer', 'decide');
});

const forget = ({ id, email }: Person, more: object = {}) =>
  forgetOnRequest(admin, { person: id, email, reason: REASON, ...more });
const erasuresOf = ({ id }: Person) => countOf('erasure WHERE person_id = $1', [id]);

describe('a person whom an admin forgets on a written request', () => {
  it('leaves no name and no address anywhere, as if they had done it; each event is the admin’s, and how they asked stays', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const { person, words, references } = await everythingOf({ treasurer, reviewer });
    const [last] = await ask<{ id: string }>('SELECT max(id) AS id FROM event');
    const preview = await previewForgettingOf(admin, person.id);
    expect(preview).toMatchObject({ isLastAdmin: false, organisations: [] });
    expect(await forget(person, { email: ` ${person.email.toUpperCase()} ` })).toEqual({ kind: 'forgotten' });
    expect(await leftoversOf(words)).toEqual(['receipt.address', 'receipt.name']);
    const events = await ask<{ type: string; actor: string; reason: string | null }>(
      `SELECT e.type, e.actor_id AS actor, t.data ->> 'reason' AS reason FROM event e LEFT JOIN event_private t ON t.event_id = e.id
       WHERE e.id > $1 AND e.actor_kind = 'person' ORDER BY e.id`,
      [last?.id],
    );
    expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([admin.id]));
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'withdrawn',
        'ended',
        'reminders-resumed',
        'email-change-cancelled',
        'address-change-stopped',
        'factor-removed',
        'payment-method-removed',
      ]),
    );
    const countType = (type: string) => events.filter((event) => event.type === type).length;
    expect([preview.withdrawn, preview.ended]).toEqual([countType('withdrawn'), countType('ended')]);
    expect(events.filter(({ reason }) => reason)).toEqual([{ type: 'forgotten', actor: admin.id, reason: REASON }]);
    expect(await countOf("pledge WHERE reference = $1 AND review = 'withdrawn'", [references.waiting])).toBe(1);
    expect(vi.mocked(logSecurity).mock.lastCall).toMatchObject(['forgotten', { actor: admin.id, subject: person.id }]);
    await expectChecksHold();
  });

  it('loses their roles, and records that were merged into theirs are forgotten with them', async () => {
    const [person, alias] = [await newPerson({ roles: ['editor', 'admin'] }), await newPerson()];
    await mergedInto(alias, person);
    expect(await forget(person)).toEqual({ kind: 'forgotten' });
    expect(await countOf('staff_role WHERE user_id = $1', [person.id])).toBe(0);
    expect(await erasuresOf(alias)).toBe(1);
    expect(
      await countOf("event WHERE type IN ('role-revoked', 'forgotten') AND stream_id IN ($1, $2) AND actor_id = $3", [
        person.id,
        alias.id,
        admin.id,
      ]),
    ).toBe(4);
    await expectChecksHold();
  });

  it('is forgotten once, whoever else does the same at that moment', async () => {
    const person = await newPerson({ name: 'Ada' });
    await pledge(person, gift(500));
    const other = await newStaff('admin', 'manage-roles');
    const typed = { person: person.id, email: person.email, reason: REASON };
    const all = await Promise.all([forgetOnRequest(admin, typed), forgetOnRequest(other, typed), forgetPerson(person)]);
    expect(all.map(({ kind }) => kind)).toContain('forgotten');
    expect(await forget(person)).toEqual({ kind: 'forgotten' });
    expect(await countOf("event WHERE type = 'forgotten' AND stream_id = $1", [person.id])).toBe(1);
    await expectChecksHold();
  });
});

describe('nobody is forgotten', () => {
  it.each([
    ['with another address', { email: 'ada@example.org' }, { errors: [], faults: ['mismatch'] }],
    ['without an address', { email: '' }, { errors: [], faults: ['mismatch'] }],
    ['without a reason', { reason: ' \n ' }, { errors: [{ field: 'reason', code: 'required' }], faults: [] }],
    ['with a reason too long', { reason: 'x'.repeat(2_001) }, { errors: [{ code: 'too-long' }], faults: [] }],
    ['with a reason that has their name', { reason: 'ADA LOVELACE wrote.' }, { errors: [], faults: ['names-them'] }],
  ])('%s', async (_, more, expected) => {
    const person = await newPerson({ name: 'Ada Lovelace' });
    expect(await forget(person, more)).toMatchObject({ kind: 'invalid', ...expected });
    expect(await erasuresOf(person)).toBe(0);
  });

  it('with a reason that has one of their addresses or names, also those of a merged record', async () => {
    const [person, alias] = [await newPerson(), await newPerson({ name: 'Ada Byron' })];
    await mergedInto(alias, person);
    for (const said of [person.email, alias.email, 'Ada Byron'])
      expect(await forget(person, { reason: `From ${said}` })).toMatchObject({ faults: ['names-them'] });
    expect(await erasuresOf(person)).toBe(0);
  });

  it('by themselves, or who is nobody, or whose record is empty', async () => {
    expect(await forget(admin)).toEqual({ kind: 'own' });
    for (const person of [crypto.randomUUID(), 'x', '', null])
      expect(await forget(admin, { person })).toEqual({ kind: 'gone' });
    const [from, into] = [await newPerson(), await newPerson()];
    await mergedInto(from, into);
    expect(await forget(from)).toEqual({ kind: 'conflict' });
    expect(await erasuresOf(from)).toBe(0);
  });

  it('who is the last primary contact of a sponsor', async () => {
    const person = await newPerson();
    const { reference } = await pledge(person, sponsorship('associate', 'Loom & Weft'));
    await approvePledge(reviewer, await toMove(reference));
    expect(await previewForgettingOf(admin, person.id)).toMatchObject({ organisations: ['Loom & Weft'] });
    expect(await forget(person)).toEqual({ kind: 'last-contact' });
    expect(await erasuresOf(person)).toBe(0);
  });

  it('if two admins forget each other at the same moment: one stays', async () => {
    await ask(
      `SELECT change_role(jsonb_build_object('user', user_id, 'role', role, 'grant', false, 'actorKind', 'system', 'at', now()))
       FROM staff_role WHERE role = 'admin'`,
    );
    const [one, two] = [await newStaff('admin', 'manage-roles'), await newStaff('admin', 'manage-roles')];
    const as = (staff: Staff<'manage-roles'>, { id, email }: Person) =>
      forgetOnRequest(staff, { person: id, email, reason: REASON });
    const both = await Promise.all([as(one, two), as(two, one)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['forgotten', 'last-admin']);
    expect(await countOf("staff_role WHERE role = 'admin'")).toBe(1);
    await expectChecksHold();
  });
});
