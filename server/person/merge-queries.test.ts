import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { joinedContact, newKnownSponsor } from '#test/organisation-factories';
import { mergedInto } from '#test/person-factories';
import { pay } from '#test/own-change-factories';
import type { Person, Staff } from '#server/auth';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { findDeskPerson } from '#server/person/desk-person-queries';
import { findMerging, listLikely } from '#server/person/merge-queries';
import { forgetPerson } from '#server/privacy/forget-person';

let reader: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  reader = await newStaff('admin', 'read-desk');
});

const likely = async (person: Person) =>
  (await listLikely(reader, person.id)).map(({ email, reason }) => ({ email, reason }));
const withAddress = async (name: string, postalAddress: string) => {
  const person = await newPerson({ name });
  await changeOwnProfile(person, { name, postalAddress });
  return person;
};

describe('likely the same person', () => {
  it('is who has nearly the same address: dots, a suffix and case do not count', async () => {
    const word = crypto.randomUUID().slice(0, 8);
    const one = await newPerson({ name: 'One', email: `ada.${word}@example.org` });
    const other = await newPerson({ name: null, email: `a.d.a${word}+pledges@example.org` });
    await newPerson({ email: `ada.${word}@example.com` });
    expect(await likely(one)).toEqual([{ email: other.email, reason: 'mailbox' }]);
    expect(await likely(other)).toEqual([{ email: one.email, reason: 'mailbox' }]);
  });

  it('is who has the same name and postal address, as they are searched', async () => {
    const one = await withAddress('José  Ruiz', '1 Calle Ñ\nLeón');
    const other = await withAddress('jose ruiz', '1 calle n\nleon');
    await withAddress('José Ruiz', '2 Calle Ñ\nLeón');
    await withAddress('Josefa Ruiz', '1 Calle Ñ\nLeón');
    await newPerson({ name: 'José Ruiz' });
    expect(await likely(one)).toEqual([{ email: other.email, reason: 'address' }]);
  });

  it('is who has the same name and organisation', async () => {
    const sponsor = await newKnownSponsor();
    const other = await joinedContact(sponsor, 'logos', await newPerson({ name: 'ADA' }));
    await joinedContact(sponsor, 'logos', await newPerson({ name: 'Bela' }));
    await newPerson({ name: 'Ada' });
    expect(await likely(sponsor.ada)).toEqual([{ email: other.email, reason: 'organisation' }]);
  });

  it('is nobody without a name, and nobody who was merged or forgotten', async () => {
    const one = await withAddress('Lin', '1 Old Lane');
    const [merged, forgotten] = [await withAddress('Lin', '1 Old Lane'), await withAddress('Lin', '1 Old Lane')];
    await mergedInto(merged, await newPerson());
    await forgetPerson(forgotten);
    expect(await likely(one)).toEqual([]);
    const [first, second] = [await withAddress('', '3 Old Lane'), await withAddress('', '3 Old Lane')];
    expect([await likely(first), await likely(second)]).toEqual([[], []]);
  });
});

describe('what a merge would do', () => {
  it('is told with all that moves and what is taken over', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const [from, into] = [await withAddress('From', '1 Lane'), await newPerson({ name: null })];
    const { reference } = await pledge(from, gift(10_000));
    await pay(treasurer, reference, '10');
    await pledge(from, { kind: 'membership', class: 'basic' });
    await ask("INSERT INTO account (user_id, type, provider, provider_account_id) VALUES ($1, 'oauth', 'github', $2)", [
      from.id,
      crypto.randomUUID(),
    ]);
    const { chosen } = await findMerging(reader, into.id, { search: undefined, other: from.id });
    expect(chosen).toMatchObject({ id: from.id, name: 'From', pledges: 2 });
    expect(chosen?.preview).toEqual({
      refusals: [],
      pledges: 2,
      payments: 1,
      terms: 1,
      organisations: 0,
      joined: 0,
      waiting: 0,
      drafts: 0,
      accounts: 1,
      filled: ['name', 'postal-address'],
    });
  });

  it('names each reason against it', async () => {
    const [from, into] = [await newPerson({ roles: ['editor'] }), await newPerson()];
    for (const person of [from, into]) await pledge(person, { kind: 'membership', class: 'basic' });
    const { chosen } = await findMerging(reader, into.id, { search: '', other: from.id });
    expect(chosen?.preview.refusals).toEqual(['has-role', 'terms-overlap']);
  });

  it.each([undefined, '', 'x', ['a'], { not: '' }, crypto.randomUUID()])('is not told for %j', async (other) => {
    const { id } = await newPerson();
    expect((await findMerging(reader, id, { search: undefined, other })).chosen).toBeNull();
    expect((await findMerging(reader, id, { search: undefined, other: id })).chosen).toBeNull();
  });
});

describe('the search for the other record', () => {
  it('finds it by its whole address, also without a pledge, and by the words of the desk’s search; never itself', async () => {
    const [one, other] = [await newPerson({ name: 'Qwxz Searcher' }), await newPerson({ name: 'Qwxz Other' })];
    for (const person of [one, other]) await pledge(person, gift(1_000));
    const silent = await newPerson();
    const found = async (search: unknown) =>
      (await findMerging(reader, one.id, { search, other: undefined })).found.map(({ id }) => id);
    expect(await found('qwxz')).toEqual([other.id]);
    expect(await found(` ${silent.email.toUpperCase()} `)).toEqual([silent.id]);
    expect(await found(one.email)).toEqual([]);
    for (const nothing of [undefined, ' ', 'nobody is called that', ['x'], '\0'])
      expect(await found(nothing)).toEqual([]);
  });
});

describe('the pages of two merged records', () => {
  it('lead from the empty one to the other, which names what became a part of it', async () => {
    const [from, into] = [await newPerson(), await newPerson({ name: 'Ada' })];
    const merge = await mergedInto(from, into);
    const empty = await findDeskPerson(reader, null, from.id, 'en');
    expect(empty).toMatchObject({ name: null, email: from.email, mergedInto: { id: into.id, name: 'Ada' } });
    const { merges } = await findMerging(reader, into.id, { search: undefined, other: undefined });
    expect(merges).toMatchObject([{ id: merge, email: from.email, by: 'Rosa' }]);
  });
});
