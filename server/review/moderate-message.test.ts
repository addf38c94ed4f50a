import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  snapshotOf,
  toMove,
  readFigures,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { approvePledge, declinePledge } from '#server/review/decide-pledge';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { isOwnRecord, offeredActs } from '#server/desk/offered-acts';
import { withdrawPledge } from '#server/review/supporter-moves';

let person: Person;
/** A reviewer, who may also look at texts. */
type Reviewer = Staff<'decide'> & { texts: Staff<'moderate'> };
let rosa: Reviewer;
let tomas: Reviewer;

async function newReviewer(name: string): Promise<Reviewer> {
  const staff = await newStaff('reviewer', 'decide', name);
  return { ...staff, texts: staff as Person as Staff<'moderate'> };
}

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson({ name: 'Ada' });
  rosa = await newReviewer('Rosa');
  tomas = await newReviewer('Tomas');
});

const withMessage = async (amount: number, more: object = {}, who = person) =>
  (await pledge(who, gift(amount, { recognition: 'named', displayName: 'Ada L', message: 'Hello', ...more })))
    .reference;
const shownOf = async (reference: string) =>
  (await ask<{ shown: boolean }>('SELECT show_message AS shown FROM pledge WHERE reference = $1', [reference]))[0]
    ?.shown;
const messagesOf = (reference: string) =>
  countOf("pledge_event e JOIN pledge p ON p.id = pledge_id WHERE reference = $1 AND type LIKE 'message-%'", [
    reference,
  ]);
const recordOf = async (reference: string) =>
  (await findRecord(await newStaff('reviewer', 'read-desk'), reference)) ?? expect.fail('No record');

describe('a message', () => {
  it('is shown, hidden and shown again; each is an event with only its actor', async () => {
    const reference = await withMessage(2_000);
    const before = await readFigures();
    const emails = await countOf('email');
    expect(await showMessage(rosa.texts, await toMove(reference))).toEqual({
      kind: 'moderated',
      event: 'message-shown',
    });
    expect(await shownOf(reference)).toBe(true);
    expect(await hideMessage(tomas.texts, await toMove(reference))).toEqual({
      kind: 'moderated',
      event: 'message-hidden',
    });
    expect(await shownOf(reference)).toBe(false);
    await showMessage(tomas.texts, await toMove(reference));
    const { view } = await recordOf(reference);
    expect(view.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['message-shown', 'Tomas'],
      ['message-hidden', 'Tomas'],
      ['message-shown', 'Rosa'],
      ['approved-by-policy', null],
    ]);
    expect({ ...(await readFigures()), asOf: '' }).toEqual({ ...before, asOf: '' });
    expect(await countOf('email')).toBe(emails);
    await expectChecksHold();
  });

  it("can be moderated in every state of the pledge, and its author sees the result without the reviewer's name", async () => {
    const moves = {
      submitted: () => undefined,
      approved: async (reference: string) => approvePledge(rosa, await toMove(reference)),
      declined: async (reference: string) => declinePledge(rosa, await toMove(reference, { reason: 'No' })),
      withdrawn: async (reference: string) => withdrawPledge(person, await toMove(reference)),
    };
    for (const [review, move] of Object.entries(moves)) {
      const reference = await withMessage(70_000);
      await move(reference);
      expect((await findOwnPledge(person, reference))?.message?.status).toBe('waiting');
      expect(await showMessage(rosa.texts, await toMove(reference))).toMatchObject({ kind: 'moderated' });
      const own = await findOwnPledge(person, reference);
      expect(own).toMatchObject({ review, message: { text: 'Hello', status: 'shown' } });
      expect(own?.events[0]).toMatchObject({ kind: 'message-shown', by: null });
    }
    await expectChecksHold();
  });

  it('that is shown stays shown through an approval by two reviewers, and voids no approval', async () => {
    const reference = await withMessage(6_000_000);
    await approvePledge(rosa, await toMove(reference));
    await showMessage(rosa.texts, await toMove(reference));
    expect((await snapshotOf(reference)).approvals).toEqual([rosa.id]);
    expect(await approvePledge(tomas, await toMove(reference))).toMatchObject({ event: 'approved' });
    expect(await shownOf(reference)).toBe(true);
    await expectChecksHold();
  });
});

describe('refused, and nothing changes:', () => {
  const refused = async (verb: typeof showMessage, staff: Staff<'moderate'>, reference: string, code: string) => {
    const before = await snapshotOf(reference);
    expect(await verb(staff, await toMove(reference))).toEqual({ kind: 'refused', code });
    expect(await snapshotOf(reference)).toEqual(before);
  };

  it("no message, no name, the same action twice, the reviewer's own pledge", async () => {
    await refused(showMessage, rosa.texts, (await pledge(person, gift(2_000))).reference, 'no-message');
    const anonymous = gift(2_000, { recognition: 'anonymous', message: 'Psst' });
    await refused(showMessage, rosa.texts, (await pledge(person, anonymous)).reference, 'unnamed');
    const reference = await withMessage(2_000);
    await showMessage(rosa.texts, await toMove(reference));
    await refused(showMessage, tomas.texts, reference, 'already-shown');
    await hideMessage(rosa.texts, await toMove(reference));
    await refused(hideMessage, tomas.texts, reference, 'already-hidden');
    await refused(showMessage, rosa.texts, await withMessage(2_000, {}, rosa), 'own-pledge');
    const request = { reference: 'PB-2222-2222', version: 1, key: 'x' };
    expect(await showMessage(rosa.texts, request)).toEqual({ kind: 'not-found' });
  });
});

describe('requested at once', () => {
  it('by two reviewers from the same page: one event; the other gets a conflict with the name of the first', async () => {
    for (let round = 0; round < 20; round += 1) {
      const reference = await withMessage(2_000);
      const [one, two] = [await toMove(reference), await toMove(reference)];
      const results = await Promise.all([showMessage(rosa.texts, one), hideMessage(tomas.texts, two)]);
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'moderated']);
      const isShown = results[0].kind === 'moderated';
      expect(results.find(({ kind }) => kind === 'conflict')).toEqual({
        kind: 'conflict',
        by: isShown ? 'Rosa' : 'Tomas',
        event: isShown ? 'message-shown' : 'message-hidden',
      });
      expect(await shownOf(reference)).toBe(isShown);
      expect(await messagesOf(reference)).toBe(1);
    }
    await expectChecksHold();
  });

  it('by one form twenty times: one event and the first result; from a second page, a conflict', async () => {
    const reference = await withMessage(2_000);
    const [form, other] = [await toMove(reference), await toMove(reference)];
    const results = await Promise.all(Array.from({ length: 20 }, () => showMessage(rosa.texts, form)));
    expect(results).toEqual(results.map(() => ({ kind: 'moderated', event: 'message-shown' })));
    expect(await showMessage(rosa.texts, other)).toEqual({ kind: 'conflict', by: 'Rosa', event: 'message-shown' });
    expect(await hideMessage(rosa.texts, form)).toEqual({ kind: 'refused', code: 'key-reused' });
    expect(await messagesOf(reference)).toBe(1);
  });
});

describe('at the desk', () => {
  it('those who may look at texts get the actions that the message allows, and none on their own pledge', async () => {
    const reference = await withMessage(2_000);
    const acts = async (staff: Staff) =>
      offeredActs(staff, await recordOf(reference)).filter((act) => act.endsWith('Message'));
    expect(await acts(rosa)).toEqual(['showMessage', 'hideMessage']);
    await showMessage(rosa.texts, await toMove(reference));
    expect(await acts(rosa)).toEqual(['hideMessage']);
    expect(await acts(await newStaff('admin', 'decide'))).toEqual(['hideMessage']);
    expect(await acts(await newStaff('treasurer', 'handle-money'))).toEqual([]);
    expect(await acts(await newStaff('editor', 'read-desk'))).toEqual(['hideMessage']);
    const own = await recordOf(await withMessage(70_000, {}, rosa));
    expect([isOwnRecord(rosa, own), offeredActs(rosa, own)]).toEqual([true, []]);
    expect(offeredActs(tomas, own)).toEqual(['approve', 'ask', 'decline', 'showMessage', 'hideMessage']);
  });
});
