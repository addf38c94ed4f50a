import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  foldAll,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  shownPledge,
  toMove,
} from '#test/factories';
import { everythingOf, leftoversOf } from '#test/forgetting-factories';
import { joinedContact, newKnownSponsor } from '#test/organisation-factories';
import { mergedInto, mergedPair, mergingAdmin, everythingHeld } from '#test/person-factories';
import type { Person, Staff } from '#server/auth';
import { stopAddressChange } from '#server/address-change/stop-address-change';
import { addDays } from '#domain/civil-date';
import { today } from '#server/clock';
import { cancelEmailChange } from '#server/email-change/cancel-email-change';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { updateLocale } from '#server/identity/person-store';
import { mergePeople, separatePeople } from '#server/person/merge-people';
import { forgetPerson } from '#server/privacy/forget-person';
import { showName } from '#server/review/moderate-name';
import { leaveWaitingList } from '#server/waiting/leave-waiting-list';

let rosa: Staff<'manage-roles'>;
let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await mergingAdmin();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

const refused = (code: string) => ({ kind: 'refused', code });
const merge = (from: Person, into: Person) => mergePeople(rosa, { from: from.id, into: into.id });
const member = { kind: 'membership', class: 'basic' };

/** A person with everything that can move. */
async function richPerson() {
  const rich = await everythingOf({ treasurer, reviewer });
  await cancelEmailChange(rich.person);
  const [change] = await ask<{ id: string }>('SELECT id FROM address_change WHERE person_id = $1', [rich.person.id]);
  await stopAddressChange(rosa, { change: change?.id ?? '' });
  return rich;
}

describe('a merge', () => {
  it('moves everything, leaves an empty record, and is undone exactly', async () => {
    const [{ person: from }, into] = [await richPerson(), await newPerson({ name: null })];
    await pledge(into, gift(5_000));
    await foldAll();
    const [before, figures] = [await everythingHeld(), await readFigures()];
    const id = await mergedInto(from, into);
    await expectChecksHold();
    expect((await readFigures()).supporters).toBe(figures.supporters - 1);
    for (const table of ['pledge WHERE supporter_id', 'membership_term WHERE person_id', 'account WHERE user_id'])
      expect([await countOf(`${table} = $1`, [from.id]), await countOf(`${table} = $1`, [into.id])], table).toEqual([
        0,
        expect.toSatisfy((many: number) => many > 0),
      ]);
    expect(await countOf('session WHERE user_id = $1', [from.id])).toBe(0);
    expect(await ask('SELECT name, postal_address, email FROM person WHERE id = $1', [from.id])).toEqual([
      { name: null, postal_address: null, email: from.email },
    ]);
    expect(await separatePeople(rosa, id)).toEqual({ kind: 'undone' });
    expect(await everythingHeld()).toEqual(before);
    expect(await readFigures()).toMatchObject({ supporters: figures.supporters, promised: figures.promised });
    await expectChecksHold();
    // Nobody else gets a place of that level while they wait.
    const [line] = await ask<{ id: string }>(
      "SELECT id FROM waiting_entry WHERE person_id = $1 AND state = 'waiting'",
      [from.id],
    );
    expect(await leaveWaitingList(from, BigInt(line?.id ?? 0))).toEqual({ kind: 'left' });
  });

  it('counts a supporter of two records once, in each campaign and after folding', async () => {
    const [from, into, other] = [await newPerson(), await newPerson(), await newPerson()];
    for (const person of [from, from, into]) await pledge(person, gift(1_000));
    const { supporters, promised } = await readFigures();
    const id = await mergedInto(from, into);
    await foldAll();
    expect(await readFigures()).toMatchObject({ supporters: supporters - 1, promised });
    // Somebody without a counted pledge of their own goes on to be one supporter.
    await mergedInto(into, other);
    expect((await readFigures()).supporters).toBe(supporters - 1);
    await expectChecksHold();
    expect(await separatePeople(rosa, id)).toEqual(refused('merged-further'));
  });

  it('keeps name, language and address of the record that stays, and takes over what it lacks', async () => {
    const [from, into] = [await newPerson({ name: 'Ada L.' }), await newPerson({ name: 'Ada Lovelace' })];
    await changeOwnProfile(from, { name: 'Ada L.', postalAddress: '1 Long Lane' });
    await updateLocale(from.id, 'de');
    await updateLocale(into.id, 'es');
    const profile = (person: Person) =>
      ask('SELECT name, locale, postal_address FROM person WHERE id = $1', [person.id]);
    const before = [await profile(from), await profile(into)];
    const id = await mergedInto(from, into);
    expect(await profile(into)).toEqual([{ name: 'Ada Lovelace', locale: 'es', postal_address: '1 Long Lane' }]);
    expect(await separatePeople(rosa, id)).toEqual({ kind: 'undone' });
    expect([await profile(from), await profile(into)]).toEqual(before);
  });

  it('makes one contact of two of one organisation, with the rights of both', async () => {
    const sponsor = await newKnownSponsor();
    const other = await joinedContact(sponsor, 'billing');
    const rights = () =>
      ask(
        'SELECT user_id, is_primary, is_billing FROM organisation_contact WHERE organisation_id = $1 AND user_id IS NOT NULL',
        [sponsor.id],
      );
    const before = await rights();
    const id = await mergedInto(sponsor.ada, other);
    expect(await rights()).toEqual([{ user_id: other.id, is_primary: true, is_billing: true }]);
    await expectChecksHold();
    expect(await separatePeople(rosa, id)).toEqual({ kind: 'undone' });
    expect(await rights()).toEqual(expect.arrayContaining(before));
    await expectChecksHold();
  });

  it('tells both addresses once, with the event of each, and is the same when it is requested again', async () => {
    const [from, into] = [await newPerson(), await newPerson()];
    const id = await mergedInto(from, into);
    expect(await merge(from, into)).toEqual({ kind: 'merged', merge: id });
    const events = await ask(
      `SELECT e.type, e.actor_id, e.data, m.kind, m.recipient_id FROM event e JOIN email m ON m.event_id = e.id
       WHERE e.stream = 'person' AND e.stream_id IN ($1, $2) ORDER BY e.id`,
      [from.id, into.id],
    );
    const common = { actor_id: rosa.id, kind: 'records-merged' };
    expect(events).toEqual([
      { ...common, type: 'record-merged', data: { merge: id, into: into.id }, recipient_id: from.id },
      { ...common, type: 'record-took-over', data: { merge: id, from: from.id }, recipient_id: into.id },
    ]);
  });
});

describe('a merge is refused', () => {
  it('for one record, for nobody, and for who merges', async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    expect(await merge(person, person)).toEqual(refused('same-person'));
    expect(await merge(person, { ...other, id: crypto.randomUUID() })).toEqual({ kind: 'not-found' });
    for (const records of [null, {}, { from: 'x', into: person.id }, { from: other.id, into: person.id, more: 1 }])
      expect(await mergePeople(rosa, records)).toEqual({ kind: 'not-found' });
    expect(await merge(person, rosa)).toEqual(refused('own-record'));
    for (const id of ['', 'x', '-1', null, '999999'])
      expect(await separatePeople(rosa, id)).toEqual({ kind: 'not-found' });
  });

  it('for terms that overlap, a role, a waiting change of address, and records that are gone', async () => {
    const [one, two] = [await newPerson(), await newPerson()];
    for (const person of [one, two]) await pledge(person, member);
    expect(await merge(one, two)).toEqual(refused('terms-overlap'));
    expect(await merge(await newPerson({ roles: ['editor'] }), two)).toEqual(refused('has-role'));
    const changing = await newPerson();
    await ask(
      "INSERT INTO address_change (id, person_id, email, stop_token, effective_at, created_at) VALUES (gen_random_uuid(), $1, 'n@example.org', $2, now(), now())",
      [changing.id, changing.email],
    );
    expect(await merge(two, changing)).toEqual(refused('address-changing'));
    await ask('DELETE FROM address_change WHERE person_id = $1', [changing.id]);
    const { from, into } = await mergedPair();
    expect(await merge(two, from)).toEqual(refused('merged-already'));
    expect(await merge(from, two)).toEqual(refused('merged-already'));
    await forgetPerson(into);
    expect(await merge(two, into)).toEqual(refused('forgotten'));
    await expectChecksHold();
  });

  it('if one of them has decided about a pledge of the other', async () => {
    const judge = await newStaff('editor', 'moderate');
    const person = await newPerson();
    const { reference } = await pledge(person, gift(1_000, { recognition: 'named', displayName: 'Judged' }));
    await showName(judge, await toMove(reference));
    expect(await merge(person, judge)).toEqual(refused('decided-for-other'));
  });
});

describe('a merged person who is forgotten', () => {
  it('leaves nothing of either record', async () => {
    const { person: from, words } = await richPerson();
    const into = await newPerson({ name: null, email: `into-${words[0]}@example.org` });
    await mergedInto(from, into);
    await shownPledge(into, gift(1_000, { recognition: 'named', displayName: `Ada ${words[0]}` }));
    expect(await forgetPerson(into)).toEqual({ kind: 'forgotten' });
    expect(await leftoversOf(words)).toEqual(['receipt.address', 'receipt.name']);
    expect(await countOf('erasure WHERE person_id IN ($1, $2)', [from.id, into.id])).toBe(2);
    expect(await forgetPerson(from)).toEqual({ kind: 'forgotten' });
    await expectChecksHold();
  });
});

describe('a membership', () => {
  it('moves, and is renewed from its end by the record that stays', async () => {
    const [from, into] = [await newPerson(), await newPerson()];
    const { reference } = await pledge(from, member);
    await mergedInto(from, into);
    const next = await pledge(into, member);
    const [row] = await ask<{ first: string; last: string }>(
      `SELECT b.first_day::text AS first, (a.last_day)::text AS last FROM membership_term a JOIN pledge p ON p.id = a.pledge_id, membership_term b JOIN pledge q ON q.id = b.pledge_id
       WHERE p.reference = $1 AND q.reference = $2`,
      [reference, next.reference],
    );
    expect(row?.first).toBe(addDays((row?.last ?? today()) as ReturnType<typeof today>, 1));
    await expectChecksHold();
  });
});
