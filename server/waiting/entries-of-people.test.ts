import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '#test/draft-factories';
import { ask, countOf, expectChecksHold, newPerson, pledge, seedCampaign, toMove } from '#test/factories';
import { knownOrganisation, merged, reviewer } from '#test/organisation-factories';
import { apply, newCatalogue, own } from '#test/place-factories';
import { newWaiter, passHours, statesOf, wait } from '#test/waiting-factories';
import type { Person } from '#server/auth';
import { removeContact } from '#server/contact/remove-contact';
import { deleteExpired } from '#server/job/delete-expired-store';
import { undoMerge } from '#server/organisation/merge-organisations';
import { forgetPerson } from '#server/privacy/forget-person';
import { readOwnData } from '#server/privacy/own-data-queries';
import { withdrawPledge } from '#server/review/supporter-moves';
import { offerPlaces } from '#server/waiting/offer-places';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));

let holder: Person;
let held: string;

beforeAll(async () => {
  await seedCampaign();
  openBrowser();
  holder = await newPerson();
});
beforeEach(async () => {
  vi.useRealTimers();
  await newCatalogue();
  held = (await pledge(holder, apply('one', 'Holder'))).reference;
});

const answersOf = async (entry: bigint) =>
  (await ask<{ answers: Record<string, string> | null }>('SELECT answers FROM waiting_entry WHERE id = $1', [entry]))[0]
    ?.answers;
const typesOf = async (entry: bigint) =>
  (
    await ask<{ type: string }>("SELECT type FROM event WHERE stream = 'waiting' AND stream_id = $1 ORDER BY version", [
      String(entry),
    ])
  ).map(({ type }) => type);
const free = async () => withdrawPledge(holder, await toMove(held));

describe('a person who waits', () => {
  it('has the entry and its history in their data', async () => {
    const { person, entry } = await newWaiter('one');
    const data = JSON.stringify(await readOwnData(person), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    for (const text of ['"slug":"one', 'Late Loom', 'bills@late.example', 'waiting-joined', `"streamId":"${entry}"`])
      expect(data).toContain(text);
  });

  it('leaves the line when they are forgotten, and an offered place goes to the next one', async () => {
    const [first, second] = [await newWaiter('one'), await newWaiter('one')];
    await free();
    await offerPlaces();
    expect(await statesOf(first.entry)).toEqual(['offered']);
    expect(await forgetPerson(first.person)).toEqual({ kind: 'forgotten' });
    expect(await answersOf(first.entry)).toBeNull();
    expect(await offerPlaces()).toBe(1);
    expect(await statesOf(first.entry, second.entry)).toEqual(['left', 'offered']);
    expect(await forgetPerson(second.person)).toEqual({ kind: 'forgotten' });
    await expectChecksHold();
  });

  it('can join again with the same answers for 30 days after an offer ended, then they are erased', async () => {
    const { entry } = await newWaiter('one');
    await free();
    await offerPlaces();
    passHours(73);
    await offerPlaces();
    passHours(29 * 24);
    await deleteExpired();
    expect(await answersOf(entry)).toMatchObject({ organisation: 'Late Loom' });
    passHours(2 * 24);
    await deleteExpired();
    expect(await answersOf(entry)).toBeNull();
    await expectChecksHold();
  });
});

/** A known organisation whose only contact waits in its name. */
async function waitingOrganisation() {
  const known = await knownOrganisation(1, { tier: own('open') });
  const as = {
    organisation: known.name,
    website: `${known.name}.example`,
    contactName: 'Leaver',
    billingEmail: known.person.email,
  };
  return { ...known, entry: await wait(known.person, 'one', as) };
}

describe('an organisation that waits', () => {
  const addPrimary = async (organisation: bigint) => {
    const heir = await newPerson({ name: 'Heir' });
    await ask(
      `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status, is_primary) VALUES ($1, $2, 'Heir', $3, 'confirmed', true)`,
      [String(organisation), heir.id, heir.email],
    );
    return heir;
  };

  it.each(['leaves it', 'is forgotten'])('keeps its place in the line when its contact %s', async (how) => {
    const { person, id, entry } = await waitingOrganisation();
    const heir = await addPrimary(id);
    if (how === 'is forgotten') expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    else {
      const [contact] = await ask<{ id: string }>('SELECT id FROM organisation_contact WHERE user_id = $1', [
        person.id,
      ]);
      expect(await removeContact(person, BigInt(contact?.id ?? 0))).toBe('removed');
    }
    expect(
      await countOf("waiting_entry WHERE id = $1 AND person_id = $2 AND state = 'waiting'", [entry, heir.id]),
    ).toBe(1);
    expect(await answersOf(entry)).toMatchObject({ contactName: 'Heir', billingEmail: heir.email });
    expect(await typesOf(entry)).toEqual(['waiting-joined', 'waiting-handed-over']);
    await expectChecksHold();
  });

  it('keeps the earlier place when it is merged with one that waits too, and undoing it gives both back', async () => {
    const [early, late] = [await waitingOrganisation(), await waitingOrganisation()];
    const merge = await merged(early.id, late.id);
    expect(await statesOf(early.entry, late.entry)).toEqual(['waiting', 'merged']);
    const organisations = () =>
      ask('SELECT organisation_id AS id FROM waiting_entry WHERE id = ANY($1) ORDER BY id', [
        [early.entry, late.entry],
      ]);
    expect(await organisations()).toEqual([{ id: String(late.id) }, { id: String(late.id) }]);
    expect(await undoMerge(await reviewer(), merge)).toMatchObject({ kind: 'undone' });
    expect(await statesOf(early.entry, late.entry)).toEqual(['waiting', 'waiting']);
    expect(await organisations()).toEqual([{ id: String(early.id) }, { id: String(late.id) }]);
    expect(await typesOf(late.entry)).toEqual(['waiting-joined', 'waiting-merged', 'waiting-restored']);
    await expectChecksHold();
  });

  it('keeps an offered place before an earlier one in the line', async () => {
    const [long, short] = [await waitingOrganisation(), await waitingOrganisation()];
    await ask('UPDATE waiting_entry SET years = 2 WHERE id = $1', [long.entry]);
    await ask(
      "INSERT INTO place_year (kind, slug, year, taken) VALUES ('tier', $1, $2, 1) ON CONFLICT (kind, slug, year) DO UPDATE SET taken = 1",
      [own('one'), new Date().getUTCFullYear() + 1],
    );
    await free();
    await offerPlaces();
    expect(await statesOf(long.entry, short.entry)).toEqual(['waiting', 'offered']);
    await merged(long.id, short.id);
    expect(await statesOf(long.entry, short.entry)).toEqual(['merged', 'offered']);
    await ask('UPDATE place_year SET taken = 0 WHERE slug = $1 AND year > $2', [
      own('one'),
      new Date().getUTCFullYear(),
    ]);
    await expectChecksHold();
  });
});
