import { beforeAll, describe, expect, it } from 'vitest';
import { CARD_ANSWERS, dedicatedGift, giftWithCard } from '#test/card-factories';
import {
  ask,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  ownerClient,
  pledge,
  seedCampaign,
  sponsorship,
  toMove,
} from '#test/factories';
import type { Staff } from '#server/auth';
import { listToModerate, MODERATION_PAGE } from '#server/desk/moderation-queries';
import { approvePledge } from '#server/review/decide-pledge';
import { passCard, refuseCard } from '#server/review/moderate-card';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { hideName, showName } from '#server/review/moderate-name';

let editor: Staff<'moderate'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'moderate');
});

const named = (displayName: string, more: object = {}) => ({ recognition: 'named', displayName, ...more });
const textsOf = async () =>
  (await listToModerate(editor, {})).items.map(({ name, message, displayName }) => [displayName, name, message]);

describe('the list of names and messages', () => {
  it('has what waits, oldest first, and neither what was decided nor what is not public anyway', async () => {
    const person = await newPerson({ name: 'Ada' });
    const both = await pledge(person, gift(1_000, named('A', { message: 'Hello' })));
    const member = { kind: 'membership', class: 'contributing', hoursPerMonth: 7, area: 'events' };
    const second = await pledge(person, { ...member, ...named('B') });
    await pledge(person, gift(1_000, { recognition: 'anonymous', message: 'Psst' }));
    await pledge(person, gift(70_000, named('In review', { message: 'Later' })));
    await pledge(person, sponsorship('partner', 'Loom', { recognition: 'named' }));
    const reviewed = await pledge(person, gift(80_000, named('Reviewed', { message: 'Approved, and not read' })));
    await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reviewed.reference));
    expect(await textsOf()).toEqual([
      ['A', 'A', 'Hello'],
      ['B', 'B', null],
      ['Reviewed', null, 'Approved, and not read'],
    ]);
    const list = await listToModerate(editor, {});
    expect(list).toMatchObject({ count: 3, next: null, cursor: '' });
    expect(list.items[0]).toMatchObject({
      reference: both.reference,
      version: 1,
      supporter: 'Ada',
      email: person.email,
      amount: { amount: 1_000n, currency: 'USD' },
      what: 'Grants',
      isOwn: false,
    });

    await showName(editor, await toMove(both.reference));
    expect((await textsOf())[0]).toEqual(['A', null, 'Hello']);
    await hideMessage(editor, await toMove(both.reference));
    await showMessage(editor, await toMove(reviewed.reference));
    await showName(editor, await toMove(second.reference));
    expect(await textsOf()).toEqual([]);
  });

  it('has a card before its gift is accepted too, without the texts that wait for that', async () => {
    const text = { recognition: 'named', displayName: 'Bo', message: 'Hi' };
    const waiting = await giftWithCard(await newPerson(), 900, text);
    const accepted = await giftWithCard(await newPerson({ name: 'Cy' }), 5, text);
    const list = await listToModerate(editor, {});
    const card = {
      to: CARD_ANSWERS.cardTo,
      name: 'The Lovelace family',
      giver: 'Bo',
      text: 'With love',
      honoured: 'Byron',
    };
    expect(list.count).toBe(2);
    expect(list.items).toMatchObject([
      { reference: waiting, name: null, message: null, card: { ...card, dedication: 'memory' } },
      { reference: accepted, name: 'Bo', message: 'Hi', card },
    ]);
    await passCard(editor, await toMove(waiting));
    await refuseCard(editor, await toMove(accepted));
    expect((await listToModerate(editor, {})).items).toMatchObject([{ reference: accepted, name: 'Bo', card: null }]);
    await showName(editor, await toMove(accepted));
    await showMessage(editor, await toMove(accepted));
    expect(await textsOf()).toEqual([]);
  });

  it('has no message of a refused name, and a refused name no more', async () => {
    const { reference } = await pledge(await newPerson(), gift(1_000, named('Refused', { message: 'Hi' })));
    await hideName(editor, await toMove(reference));
    expect(await textsOf()).toEqual([]);
    await showName(editor, await toMove(reference));
    expect(await textsOf()).toEqual([['Refused', null, 'Hi']]);
    await hideMessage(editor, await toMove(reference));
  });

  it('has a dedication with its message or without one, which is decided by the same button', async () => {
    const alone = await dedicatedGift(await newPerson(), 'Ada');
    await showName(editor, await toMove(alone));
    const both = await dedicatedGift(await newPerson(), 'Ada', 'Hi');
    const dedication = { kind: 'memory', name: 'Grace' };
    expect((await listToModerate(editor, {})).items).toMatchObject([
      { reference: alone, name: null, message: '', dedication },
      { reference: both, name: 'Ada', message: 'Hi', dedication },
    ]);
    await showName(editor, await toMove(both));
    for (const reference of [alone, both]) await showMessage(editor, await toMove(reference));
    expect(await textsOf()).toEqual([]);
    await expectChecksHold();
  });

  it('has no dedication that was given before dedications were shown', async () => {
    const reference = await dedicatedGift(await newPerson(), 'Ada');
    await ask('UPDATE pledge SET dedication_consent = false WHERE reference = $1', [reference]);
    await showName(editor, await toMove(reference));
    expect(await textsOf()).toEqual([]);
  });

  it('marks the reader’s own pledge', async () => {
    const { reference } = await pledge(editor, gift(1_000, named('Own')));
    expect((await listToModerate(editor, {})).items).toMatchObject([{ isOwn: true }]);
    await showName(await newStaff('reviewer', 'moderate'), await toMove(reference));
  });

  it('visits each pledge once, page by page, and starts anew at a cursor that is none', async () => {
    const many = 2 * MODERATION_PAGE + 5;
    for (let at = 0; at < many; at += 1)
      await pledge(await newPerson(), gift(1_000, named(`Many ${at}`)), new Date(Date.now() + Math.trunc(at / 40)));
    const seen: (string | null)[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await listToModerate(editor, { cursor });
      seen.push(...page.items.map(({ name }) => name));
      expect(page.count).toBe(many);
      cursor = page.next;
    }
    expect(seen).toEqual(Array.from({ length: many }, (_, at) => `Many ${at}`));
    for (const cursor of ['x', '1-', '-1', ['1-1']])
      expect((await listToModerate(editor, { cursor })).items[0]?.name).toBe('Many 0');
  });

  it('is read with its index', async () => {
    // For a small table the planner would read all of it.
    const client = await ownerClient();
    await client.query('SET enable_seqscan = off; SET enable_sort = off');
    const plan = await client.query(
      `EXPLAIN SELECT FROM pledge p WHERE p.review = 'approved' AND p.kind <> 'sponsorship' AND p.show_name AND p.display_name <> ''
       AND (p.name_look = 'waiting' OR p.message <> '' AND p.message_consent AND NOT p.message_looked AND p.name_look <> 'hidden') ORDER BY p.created_at, p.id LIMIT 31`,
    );
    expect(JSON.stringify(plan.rows)).toContain('pledge_to_look');
  });
});
