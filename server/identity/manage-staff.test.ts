import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, countOf, newPerson, newStaff } from '#test/factories';
import { mergedInto } from '#test/person-factories';
import type { Staff } from '#server/auth';
import { endSessionsOf, giveRole, revokeStaffRole } from '#server/identity/manage-staff';
import { createSession } from '#server/identity/session-store';
import { listStaff } from '#server/identity/staff-queries';
import { db } from '#server/db';

vi.mock('next/headers.js', () => ({ headers: () => Promise.resolve(new Headers()) }));

let admin: Staff<'manage-roles'>;
const rolesOf = async (id: string) =>
  (await ask<{ role: string }>('SELECT role::text FROM staff_role WHERE user_id = $1 ORDER BY 1', [id])).map(
    ({ role }) => role,
  );
const adminOf = (person: Staff<'manage-roles'>) => ({ email: person.email, role: 'admin' });

beforeEach(async () => {
  await ask('DELETE FROM staff_role');
  admin = await newStaff('admin', 'manage-roles');
});

describe('the staff', () => {
  it('is given roles, once each, also before the first sign-in; each is an event of the admin', async () => {
    const email = `new-${crypto.randomUUID()}@example.org`;
    const kinds = [];
    for (const typed of [email, ` ${email.toUpperCase()} `])
      kinds.push((await giveRole(admin, { email: typed, role: 'treasurer' })).kind);
    expect(kinds).toEqual(['granted', 'already']);
    const [person] = await ask<{ id: string }>('SELECT id FROM person WHERE email = $1', [email]);
    expect(await rolesOf(person?.id ?? '')).toEqual(['treasurer']);
    expect(
      await countOf("event WHERE stream_id = $1 AND type = 'role-granted' AND actor_id = $2", [person?.id, admin.id]),
    ).toBe(1);
    expect(await giveRole(admin, { email, role: 'owner' })).toEqual({ kind: 'unknown-role' });
    expect(await giveRole(admin, { email: 'nobody', role: 'admin' })).toEqual({ kind: 'not-an-address' });
  });

  it('loses a role, but never the last admin', async () => {
    const second = await newStaff('admin', 'manage-roles');
    expect(await revokeStaffRole(admin, adminOf(second))).toEqual({ kind: 'revoked' });
    expect(await revokeStaffRole(admin, adminOf(second))).toEqual({ kind: 'already' });
    expect(await revokeStaffRole(admin, adminOf(admin))).toEqual({ kind: 'last-admin' });
    expect(await rolesOf(admin.id)).toEqual(['admin']);
    expect(await revokeStaffRole(admin, { email: 'nobody@example.org', role: 'admin' })).toEqual({
      kind: 'unknown-person',
    });
  });

  it('keeps one admin if all of them take the role from each other at once', async () => {
    const others = [await newStaff('admin', 'manage-roles'), await newStaff('admin', 'manage-roles')];
    const all = [admin, ...others];
    const takes = all.map((person, i) => revokeStaffRole(all[(i + 1) % 3] ?? admin, adminOf(person)));
    expect((await Promise.all(takes)).map(({ kind }) => kind).sort()).toEqual(['last-admin', 'revoked', 'revoked']);
    expect(await countOf("staff_role WHERE role = 'admin'")).toBe(1);
  });

  it('is signed out everywhere, and still says when it was last here', async () => {
    const person = await newPerson({ roles: ['editor'] });
    const lineOf = async () =>
      (await listStaff(admin as Staff as Staff<'read-desk'>)).find(({ email }) => email === person.email);
    expect(await lineOf()).toMatchObject({ seen: null, hasSession: false });
    const expires = new Date(Date.now() + 3_600_000);
    for (const token of ['one', 'two'])
      await createSession(db(), { token: `${token}${person.id}`, userId: person.id, expires, device: 'A/B' });
    const before = await lineOf();
    expect(before).toMatchObject({ seen: expect.stringMatching(/^\d{4}-/), hasSession: true });
    expect(await endSessionsOf(admin, person.email)).toEqual({ kind: 'ended' });
    expect(await countOf('session WHERE user_id = $1', [person.id])).toBe(0);
    expect(await lineOf()).toEqual({ ...before, hasSession: false });
    expect(await endSessionsOf(admin, 'nobody@example.org')).toEqual({ kind: 'unknown-person' });
  });

  it('was last here with the address by which it was last here, of all that are its own', async () => {
    const [person, other] = [await newPerson({ roles: ['editor'] }), await newPerson()];
    await ask("UPDATE person SET last_seen_at = '2026-01-01' WHERE id = $1", [person.id]);
    await ask("UPDATE person SET last_seen_at = '2026-02-01' WHERE id = $1", [other.id]);
    await mergedInto(other, person);
    const lines = await listStaff(admin as Staff as Staff<'read-desk'>);
    expect(lines.find(({ email }) => email === person.email)?.seen).toBe('2026-02-01T00:00:00.000Z');
  });
});
