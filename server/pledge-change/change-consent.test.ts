import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  shownPledge,
  toMove,
} from '#test/factories';
import { sponsorOf } from '#test/sponsor-factories';
import { CONSENTS, type Consent } from '#domain/consent';
import type { Person, Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { listToModerate } from '#server/desk/moderation-queries';
import { findLogo } from '#server/organisation/find-logo';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { changeConsent } from '#server/pledge-change/change-consent';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { readFingerprint } from '#server/public/fingerprint';
import { hideName, showName } from '#server/review/moderate-name';
import { showMessage } from '#server/review/moderate-message';
import { withdrawPledge } from '#server/review/supporter-moves';
import { findRecentSupporters } from '#server/supporter/supporter-queries';

let ada: Person;
let editor: Staff<'moderate'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'moderate', 'Rosa');
});
beforeEach(async () => {
  ada = await newPerson({ name: 'Ada' });
});

const change = async (reference: string, about: Consent, given: boolean, more: object = {}) =>
  changeConsent(ada, { ...(await toMove(reference)), about, given, name: '', text: `words of ${about}`, ...more });
const consentsOf = async (reference: string) =>
  Object.fromEntries(
    ((await findOwnPledge(ada, reference))?.consents ?? []).map(({ about, isGiven }) => [about, isGiven]),
  );
const shown = async (name: string) => {
  const { supporters } = await findRecentSupporters(await getCurrentCampaign(), 50);
  return supporters.find((each) => each.name === name) ?? null;
};
const waits = async (reference: string) => {
  const { items } = await listToModerate(editor, {});
  return items.find((each) => each.reference === reference);
};

async function publicGift(displayName: string): Promise<string> {
  const { reference } = await pledge(ada, gift(1_000, { recognition: 'named', displayName, message: 'Go on!' }));
  await showName(editor, await toMove(reference));
  await showMessage(editor, await toMove(reference));
  return reference;
}

describe('each consent of a gift', () => {
  it('is taken back and given by itself, with an event that has the words, before and after', async () => {
    const reference = await publicGift('Ada One');
    expect(await consentsOf(reference)).toEqual({
      name: true,
      amount: true,
      message: true,
      report: false,
      events: false,
    });
    for (const about of CONSENTS.filter((each) => each !== 'logo')) {
      const before = await consentsOf(reference);
      expect(await change(reference, about, !before[about])).toEqual({ kind: 'changed' });
      expect(await consentsOf(reference)).toEqual({ ...before, [about]: !before[about] });
      const [event] = await ask(
        `SELECT e.data, e.actor_id FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1 ORDER BY e.version DESC LIMIT 1`,
        [reference],
      );
      const data = { consent: about, before: before[about], after: !before[about], text: `words of ${about}` };
      expect(event).toEqual({ data, actor_id: ada.id });
      expect(await change(reference, about, !before[about])).toMatchObject({ kind: 'refused' });
      expect(await change(reference, about, before[about] ?? false)).toEqual({ kind: 'changed' });
    }
    await expectChecksHold();
  });

  it('reaches the public list at once, and every static page with it', async () => {
    const reference = await publicGift('Ada Two');
    let before = await readFingerprint();
    const isNew = async () => {
      const now = await readFingerprint();
      const differs = now !== before;
      before = now;
      return differs;
    };
    expect(await shown('Ada Two')).toMatchObject({ message: 'Go on!', amount: { amount: 1_000n } });
    await change(reference, 'message', false);
    expect(await shown('Ada Two')).toMatchObject({ message: null, amount: { amount: 1_000n } });
    expect(await isNew()).toBe(true);
    await change(reference, 'amount', false);
    expect(await shown('Ada Two')).toMatchObject({ amount: null });
    expect(await isNew()).toBe(true);
    await change(reference, 'name', false);
    expect(await shown('Ada Two')).toBeNull();
    expect(await isNew()).toBe(true);
    expect((await findOwnPledge(ada, reference))?.facts).toContainEqual({
      label: 'How we credit you',
      value: 'Anonymous',
    });
    await change(reference, 'name', true);
    // It was looked at before.
    expect(await shown('Ada Two')).toMatchObject({ amount: null, message: null });
    await change(reference, 'message', true);
    expect(await shown('Ada Two')).toMatchObject({ message: 'Go on!' });
    await expectChecksHold();
  });

  it('to a message that is taken back: nobody needs to look at it, and nobody can show it', async () => {
    const { reference } = await pledge(
      ada,
      gift(1_000, { recognition: 'named', displayName: 'Ada Three', message: 'Hm' }),
    );
    await showName(editor, await toMove(reference));
    expect((await waits(reference))?.message).toBe('Hm');
    await change(reference, 'message', false);
    expect(await waits(reference)).toBeUndefined();
    expect(await showMessage(editor, await toMove(reference))).toEqual({ kind: 'refused', code: 'taken-back' });
    expect((await findOwnPledge(ada, reference))?.message?.status).toBe('taken-back');
  });
});

describe('a name on an anonymous gift', () => {
  it('is shown at once if staff have passed it before, on another pledge of the same person', async () => {
    await shownPledge(ada, gift(1_000, { recognition: 'named', displayName: 'Ada Five' }));
    const { reference } = await pledge(ada, gift(1_000));
    expect(await change(reference, 'name', true, { name: 'Ada Five' })).toEqual({ kind: 'changed' });
    expect((await findOwnPledge(ada, reference))?.name).toMatchObject({ text: 'Ada Five', status: 'shown' });
    await expectChecksHold();
  });

  it('is asked for, waits for a look, and is then public', async () => {
    const { reference } = await pledge(ada, gift(1_000));
    expect(await change(reference, 'name', true)).toEqual({ kind: 'refused', code: 'name-missing' });
    expect(await change(reference, 'name', true, { name: 'a\u0000' })).toEqual({
      kind: 'refused',
      code: 'name-unreadable',
    });
    expect(await change(reference, 'name', true, { name: '  Ada Four ' })).toEqual({ kind: 'changed' });
    expect(await shown('Ada Four')).toBeNull();
    expect((await waits(reference))?.name).toBe('Ada Four');
    await showName(editor, await toMove(reference));
    expect(await shown('Ada Four')).toMatchObject({ amount: null });
    await expectChecksHold();
  });

  it('that staff refused stays refused, however often it is taken back and given', async () => {
    const { reference } = await pledge(ada, gift(1_000, { recognition: 'named', displayName: 'Brand' }));
    await hideName(editor, await toMove(reference));
    await change(reference, 'name', false);
    await change(reference, 'name', true, { name: 'Another Brand' });
    expect((await findOwnPledge(ada, reference))?.name).toMatchObject({ text: 'Brand', status: 'hidden' });
    await expectChecksHold();
  });
});

describe('a sponsorship', () => {
  it('has its name and its logo as switches: taken back, they are gone from the wall, the API and the logo’s address', async () => {
    const reference = await sponsorOf(ada, 'Switched', { hasLogo: true });
    expect(await consentsOf(reference)).toEqual({ name: true, logo: true, report: false, events: false });
    const onWall = async () => (await findShownSponsors()).find(({ organisation }) => organisation === 'Switched');
    const file = (await onWall())?.logos[0]?.path.replace('/logos/', '') ?? '';
    expect(await findLogo(file)).not.toBeNull();
    await change(reference, 'logo', false);
    expect((await onWall())?.logos).toEqual([]);
    expect(await findLogo(file)).toBeNull();
    await change(reference, 'logo', true);
    expect(await findLogo(file)).not.toBeNull();
    await change(reference, 'name', false);
    expect(await onWall()).toBeUndefined();
    expect(await findLogo(file)).toBeNull();
    await expectChecksHold();
  });
});

describe('a consent', () => {
  it('is its supporter’s alone, and of nothing that is closed', async () => {
    const { reference } = await pledge(ada, gift(70_000, { recognition: 'named', displayName: 'Ada Five' }));
    const request = { about: 'name', given: false, name: '', text: '' } as const;
    expect(await changeConsent(await newPerson(), { ...(await toMove(reference)), ...request })).toEqual({
      kind: 'not-found',
    });
    expect(await change(reference, 'logo', true)).toEqual({ kind: 'refused', code: 'no-such-consent' });
    expect(await change(reference, 'report', true)).toEqual({ kind: 'changed' });
    await withdrawPledge(ada, await toMove(reference));
    expect((await findOwnPledge(ada, reference))?.consents).toEqual([]);
    expect(await change(reference, 'name', false)).toEqual({ kind: 'refused', code: 'not-from-here' });
  });

  it('is changed once by a double click, and not from a page that is older than the pledge', async () => {
    const reference = await publicGift('Ada Six');
    const seen = { ...(await toMove(reference)), about: 'name', given: false, name: '', text: '' } as const;
    expect(await Promise.all([changeConsent(ada, seen), changeConsent(ada, seen)])).toEqual([
      { kind: 'changed' },
      { kind: 'changed' },
    ]);
    const late = changeConsent(ada, { ...seen, key: 'another', about: 'amount' });
    expect(await late).toEqual({ kind: 'conflict', by: 'Ada', event: 'consent-changed' });
  });
});
