import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { findAsked, toQueueAsked } from '#server/desk/queue-queries';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { updateLocale } from '#server/identity/person-store';
import { correctPerson } from '#server/person/correct-person';
import { findDeskPerson } from '#server/person/desk-person-queries';
import { findProfile } from '#server/person/desk-person-store';
import { forgetPerson } from '#server/privacy/forget-person';

let rosa: Staff<'manage-roles'>;
let reader: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('admin', 'manage-roles', 'Rosa');
  reader = await newStaff('treasurer', 'read-desk');
});

/** A form as the page of the person makes it, with some answers changed. */
async function formOf(person: Person, more: object = {}) {
  const profile = await findProfile(person.id);
  return {
    person: person.id,
    name: profile?.name ?? '',
    locale: profile?.locale ?? '',
    postalAddress: profile?.postalAddress ?? '',
    reason: 'Asked by phone.',
    seen: profile?.version ?? '',
    ...more,
  };
}

describe('correcting a person', () => {
  it('changes name, language and address, and keeps the values before and after apart from the event', async () => {
    const person = await newPerson({ name: 'Jon Smth' });
    const answers = { name: ' John  Smith ', locale: 'de', postalAddress: '1 Long Lane\r\nLeeds' };
    expect(await correctPerson(rosa, await formOf(person, answers))).toEqual({ kind: 'corrected' });
    const after = { name: 'John  Smith', locale: 'de', postalAddress: '1 Long Lane\nLeeds' };
    expect(await findProfile(person.id)).toMatchObject(after);
    const [event] = await ask(
      `SELECT e.actor_id, e.data, t.data AS private FROM event e JOIN event_private t ON t.event_id = e.id WHERE e.stream_id = $1 AND e.type = 'profile-corrected'`,
      [person.id],
    );
    expect(event).toEqual({
      actor_id: rosa.id,
      data: { changed: ['language', 'name', 'postal-address'] },
      private: {
        reason: 'Asked by phone.',
        before: { name: 'Jon Smth', language: null, 'postal-address': null },
        after: { name: 'John  Smith', language: 'de', 'postal-address': '1 Long Lane\nLeeds' },
      },
    });
    await expectChecksHold();
  });

  it('sent twice changes it once', async () => {
    const person = await newPerson();
    const form = await formOf(person, { name: 'Once' });
    const results = await Promise.all([correctPerson(rosa, form), correctPerson(rosa, form)]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['corrected', 'same']);
    expect(await countOf("event WHERE stream_id = $1 AND type = 'profile-corrected'", [person.id])).toBe(1);
  });

  it('is a conflict if anybody changed the profile since, and says what it is now', async () => {
    const person = await newPerson({ name: 'Ada' });
    const [one, other] = [await formOf(person, { name: 'Ada L.' }), await formOf(person, { name: 'A. Lovelace' })];
    const results = await Promise.all([correctPerson(rosa, one), correctPerson(rosa, other)]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'corrected']);
    const stale = await formOf(person, { name: 'Third' });
    await updateLocale(person.id, 'es');
    const refused = await correctPerson(rosa, stale);
    expect(refused).toMatchObject({ kind: 'conflict', now: { locale: 'es' } });
    expect(await correctPerson(rosa, { ...stale, seen: '\u0000' })).toMatchObject({ kind: 'conflict' });
    const seen = refused.kind === 'conflict' ? refused.now.version : '';
    expect(await correctPerson(rosa, { ...stale, seen })).toEqual({ kind: 'corrected' });
    expect(await findProfile(person.id)).toMatchObject({ name: 'Third', locale: null });
  });

  it('needs a reason, and texts and a language that can be taken', async () => {
    const person = await newPerson({ name: 'Kept' });
    const bad = { name: 'x'.repeat(201), locale: 'tlh', postalAddress: 'a\u0007', reason: ' ' };
    expect(await correctPerson(rosa, await formOf(person, bad))).toEqual({
      kind: 'invalid',
      errors: [
        { field: 'name', code: 'too-long', limit: 200 },
        { field: 'locale', code: 'not-a-choice' },
        { field: 'postalAddress', code: 'control-characters' },
        { field: 'reason', code: 'required' },
      ],
    });
    expect(await findProfile(person.id)).toMatchObject({ name: 'Kept' });
  });

  it('is refused for nobody, for more fields, and for who was forgotten', async () => {
    const person = await newPerson();
    const form = await formOf(person, { name: 'Back again' });
    const notFound = { kind: 'not-found' };
    expect(await correctPerson(rosa, { ...form, email: 'taken@example.org' })).toEqual(notFound);
    for (const nobody of [crypto.randomUUID(), { not: '' }])
      expect(await correctPerson(rosa, { ...form, person: nobody })).toEqual(notFound);
    await forgetPerson(person);
    expect(await correctPerson(rosa, form)).toEqual(notFound);
    await expectChecksHold();
  });

  it('the desk finds the pledges by the new name', async () => {
    const person = await newPerson({ name: 'Qwertz' });
    const { reference } = await pledge(person, gift(1_000));
    await correctPerson(rosa, await formOf(person, { name: 'Zürcher Azerty' }));
    const { rows } = await findAsked(rosa, toQueueAsked({ q: 'zurcher azerty', state: 'any' }));
    expect(rows.map((row) => row.reference)).toEqual([reference]);
    // A name of its own each time: what is searched for does not grow without end, and the last name is found.
    for (let time = 0; time < 30; time += 1)
      await changeOwnProfile(person, { name: `${time}${'x'.repeat(190)}`, postalAddress: '' });
    const [{ length } = { length: 0 }] = await ask<{ length: number }>(
      'SELECT length(search)::int FROM pledge WHERE reference = $1',
      [reference],
    );
    expect(length).toBeLessThan(2_400);
    const last = await findAsked(rosa, toQueueAsked({ q: `29${'x'.repeat(90)}`, state: 'any' }));
    expect(last.rows.map((row) => row.reference)).toEqual([reference]);
    await expectChecksHold();
  });
});

describe('the page of a person', () => {
  it('shows values before and after to who may change people, until the person is forgotten', async () => {
    const person = await newPerson({ name: 'Old' });
    await changeOwnProfile(person, { name: 'Mine', postalAddress: '' });
    await correctPerson(rosa, await formOf(person, { name: 'New' }));
    const of = (admin: Staff<'manage-roles'> | null) => findDeskPerson(reader, admin, person.id, 'en');
    const values = [{ field: 'name', before: 'Mine', after: 'New' }];
    expect((await of(rosa))?.events).toMatchObject([
      { type: 'profile-corrected', by: 'Rosa', reason: 'Asked by phone.', values },
      { type: 'profile-changed', values: [] },
    ]);
    expect(await of(null)).toMatchObject({ profile: null, events: [{ reason: null, values: [] }, {}] });
    await forgetPerson(person);
    expect((await of(rosa))?.events.find(({ type }) => type === 'profile-corrected')).toMatchObject({
      reason: null,
      values: [],
    });
  });

  it('has their newest pledges', async () => {
    const person = await newPerson();
    const references: string[] = [];
    for (let i = 0; i < 21; i++) references.unshift((await pledge(person, gift(100 + i))).reference);
    const page = await findDeskPerson(reader, null, person.id, 'en');
    expect(page?.pledges.map(({ reference }) => reference)).toEqual(references.slice(0, 20));
    expect(page?.hasMore).toBe(true);
  });

  it.each(['', 'x', '\0', crypto.randomUUID()])('is not there for %j', async (id) => {
    expect(await findDeskPerson(reader, rosa, id, 'en')).toBeNull();
  });
});
