import { describe, expect, it } from 'vitest';
import { ask, countOf, newPerson, newStaff } from '#test/factories';
import { today } from '#server/clock';
import { grantRole, revokeRole } from '#server/identity/grant-role';
import { listStaff } from '#server/identity/staff-queries';

const eventsOf = (id: string) =>
  ask(
    "SELECT type, actor_kind, actor_id, data FROM event WHERE stream = 'person' AND stream_id = $1 ORDER BY version",
    [id],
  );

describe('a role', () => {
  it('is granted, already granted, revoked, already revoked; each change writes its event', async () => {
    const [person, rosa] = [await newPerson(), await newPerson()];
    const kinds = [
      await grantRole(person.email, 'reviewer'),
      await grantRole(` ${person.email.toUpperCase()} `, 'reviewer', rosa.id),
      await revokeRole(person.email, 'reviewer', rosa.id),
      await revokeRole(person.email, 'reviewer'),
    ].map(({ kind }) => kind);
    expect(kinds).toEqual(['granted', 'already', 'revoked', 'already']);
    expect(await eventsOf(person.id)).toEqual([
      { type: 'role-granted', actor_kind: 'system', actor_id: null, data: { role: 'reviewer', by: 'shell' } },
      { type: 'role-revoked', actor_kind: 'person', actor_id: rosa.id, data: { role: 'reviewer' } },
    ]);
  });

  it('can be granted before the first sign-in, to an address that is not verified yet', async () => {
    expect(await grantRole('first@example.org', 'admin')).toEqual({ kind: 'granted' });
    expect(await ask("SELECT name, email_verified FROM person WHERE email = 'first@example.org'")).toEqual([
      { name: null, email_verified: null },
    ]);
  });

  it('is granted to an address in any spelling, and to no text that is not one', async () => {
    expect(await grantRole('Chief@Пример.рф', 'admin')).toEqual({ kind: 'granted' });
    expect(await grantRole('chief@xn--e1afmkfd.xn--p1ai', 'admin')).toEqual({ kind: 'already' });
    expect(await grantRole('chief@iana-.com', 'admin')).toEqual({ kind: 'not-an-address' });
  });

  it('granted many times at once is one row and one event', async () => {
    const person = await newPerson();
    const kinds = (await Promise.all(Array.from({ length: 10 }, () => grantRole(person.email, 'editor')))).map(
      ({ kind }) => kind,
    );
    expect(kinds.filter((kind) => kind === 'granted')).toHaveLength(1);
    expect(await eventsOf(person.id)).toHaveLength(1);
  });

  it.each(['owner', 'ADMIN', '', 'admin; DROP TABLE person'])('is not %j, which changes nothing', async (role) => {
    const before = await countOf('person');
    expect(await grantRole('new@example.org', role)).toEqual({ kind: 'unknown-role' });
    expect(await revokeRole('new@example.org', role)).toEqual({ kind: 'unknown-role' });
    expect(await countOf('person')).toBe(before);
  });

  it.each(['', 'rosa', 'rosa@', 'a b@example.org', 'a@b@c'])('cannot be granted to %j', async (address) => {
    expect(await grantRole(address, 'admin')).toEqual({ kind: 'not-an-address' });
  });

  it('cannot be revoked from an unknown person', async () => {
    expect(await revokeRole('nobody@example.org', 'admin')).toEqual({ kind: 'unknown-person' });
  });
});

describe('the list of staff', () => {
  it('has every person with a role, by address, and no others', async () => {
    await newPerson({ email: 'aaa@example.org' });
    const editor = await newPerson({ email: 'aab@example.org', name: 'Edi', roles: ['editor'] });
    await grantRole(editor.email, 'reviewer');
    const lines = await listStaff(await newStaff('reviewer', 'read-desk'));
    expect(lines.map(({ email }) => email)).not.toContain('aaa@example.org');
    expect(lines.find(({ email }) => email === editor.email)).toEqual({
      email: 'aab@example.org',
      name: 'Edi',
      roles: ['editor', 'reviewer'],
      since: today(),
      seen: null,
      hasSession: false,
      hasFactor: false,
    });
    const [first, last] = ['aab@example.org', 'first@example.org'].map((each) =>
      lines.findIndex(({ email }) => email === each),
    );
    expect(first).toBeLessThan(last ?? -1);
  });
});
